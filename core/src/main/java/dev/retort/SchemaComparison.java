package dev.retort;

import dev.retort.dialect.Arbiter;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.SqlScript;
import dev.retort.dialect.Undecided;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.SchemaDiffer;
import dev.retort.diff.Told;
import dev.retort.error.DatabaseFailureException;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlWords;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Schemas compared; the database is asked what text cannot decide, once about each pair. */
final class SchemaComparison {

    private static final String NO_DATABASE =
            "no database is at hand, and none can be had in memory.";

    private final Dialect dialect;
    private final @Nullable Connection connection;
    private final Set<Undecided> asked = new LinkedHashSet<>();
    private final Map<Undecided, Boolean> answers = new HashMap<>();
    private final Map<Undecided, String> refusals = new HashMap<>();

    /**
     * @param connection to the database that is asked, or null for one in memory, if there can be
     */
    SchemaComparison(Dialect dialect, @Nullable Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** What leads from one to the other; what stays undecided counts as different. */
    Difference compare(Schema was, Schema shall, DiffOptions options) {
        Schema from = atHome(was);
        Schema to = atHome(shall);
        Difference difference =
                SchemaDiffer.diff(from, to, dialect.equivalence(), options.answers(answers));
        // An answer can bring up another pair, where a table is told apart from a renamed one.
        while (asked.addAll(difference.undecided())) {
            settle(difference.undecided(), from);
            difference =
                    SchemaDiffer.diff(from, to, dialect.equivalence(), options.answers(answers));
        }
        return difference;
    }

    /** What was said, in the names under which schemas are compared. */
    Told atHome(Told told, Schema there) {
        String home = dialect.homeSchema().orElse(null);
        boolean isTable = home != null && there.table(QualifiedName.of(home)).isPresent();
        return isTable ? told : told.home(home);
    }

    /** Names with the schema that goes without saying are one with those without it. */
    private Schema atHome(Schema schema) {
        return schema.home(dialect.homeSchema().orElse(null));
    }

    /** Why pairs count as different that may mean the same, a sentence for each reason. */
    List<String> notes(Difference difference) {
        if (difference.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        Set<String> made = made(difference.operations());
        for (Undecided pair : difference.undecided()) {
            String why = refusals.get(pair);
            if (why != null && !mentions(pair, made)) {
                subjects.computeIfAbsent(why, it -> new ArrayList<>()).add(subject(pair));
            }
        }
        List<String> notes = new ArrayList<>();
        subjects.forEach(
                (why, of) ->
                        notes.add(
                                "Whether both sides mean the same could not be asked of the"
                                        + " database, so it counts as a difference ("
                                        + String.join(", ", new LinkedHashSet<>(of))
                                        + "): "
                                        + why));
        return notes;
    }

    /** What names something that is yet to be made says something else. */
    private boolean mentions(Undecided pair, Set<String> made) {
        Set<String> words = SqlWords.of(pair.desired(), dialect.equivalence()::name);
        return !Collections.disjoint(words, made);
    }

    private Set<String> made(List<Operation> operations) {
        Set<String> made = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.CreateTable it) {
                made.add(it.table().name().name());
            } else if (operation instanceof Operation.AddColumn it) {
                made.add(it.column().name());
            } else if (operation instanceof Operation.CreateObject it) {
                made.add(it.object().id().name().name());
            } else if (operation instanceof Operation.RenameTable it) {
                made.add(it.to().name());
            } else if (operation instanceof Operation.RenameColumn it) {
                made.add(it.to());
            }
        }
        return made.stream().map(dialect.equivalence()::name).collect(Collectors.toSet());
    }

    private static String subject(Undecided pair) {
        String name = pair.subject().isEmpty() ? "" : " \"" + pair.subject() + "\"";
        String what =
                switch (pair.kind()) {
                    case DEFAULT -> "the default of" + name;
                    case GENERATED -> "the expression of" + name;
                    case CHECK -> name.isEmpty() ? "a check" : "the check" + name;
                    case INDEX_EXPRESSION, INDEX_PREDICATE -> "the index" + name;
                    case VIEW_QUERY -> "the view" + name;
                    case ROUTINE -> "the routine" + name;
                };
        return pair.kind() == Undecided.Kind.VIEW_QUERY || pair.kind() == Undecided.Kind.ROUTINE
                ? what
                : what + " of \"" + pair.table().name() + "\"";
    }

    private void settle(List<Undecided> pairs, Schema from) {
        try {
            if (connection != null) {
                settle(pairs, connection);
            }
            List<Undecided> open = pairs.stream().filter(it -> !answers.containsKey(it)).toList();
            Optional<ScratchDatabase> memory =
                    open.isEmpty() ? Optional.empty() : dialect.scratch(null);
            if (memory.isPresent()) {
                try (ScratchDatabase scratch = memory.get()) {
                    fill(scratch.connection(), from);
                    settle(open, scratch.connection());
                }
            }
            open.forEach(pair -> refusals.putIfAbsent(pair, NO_DATABASE));
        } catch (SQLException e) {
            throw new DatabaseFailureException("compare expressions", e);
        }
    }

    private void settle(List<Undecided> pairs, Connection database) throws SQLException {
        Optional<Arbiter> arbiter = dialect.arbiter(database);
        if (arbiter.isPresent()) {
            answers.putAll(arbiter.get().settle(pairs));
            refusals.putAll(arbiter.get().refusals());
        }
    }

    /** Makes what is there in another database too; what that refuses is not asked about. */
    private void fill(Connection database, Schema schema) throws SQLException {
        Difference all =
                SchemaDiffer.diff(
                        Schema.empty(),
                        schema,
                        dialect.equivalence(),
                        DiffOptions.exact(dialect.alterations()));
        try (Statement statement = database.createStatement()) {
            for (Operation operation : all.operations()) {
                for (DdlStatement ddl : dialect.statements(operation, Schema::empty)) {
                    execute(statement, ddl.sql());
                }
            }
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            System.getLogger(SchemaComparison.class.getName())
                    .log(System.Logger.Level.DEBUG, "Not in the database in memory: " + sql, e);
        }
    }

    /** Operations as a script of SQL, in one transaction where the database has them. */
    SqlScript script(List<Operation> operations, Schema from) {
        SqlScript script = new SqlScript(dialect);
        Schema before = atHome(from);
        for (Operation operation : dialect.combined(operations)) {
            Schema now = before;
            script.begin();
            dialect.statements(operation, () -> now).forEach(script::add);
            before = operation.apply(before);
        }
        script.commit();
        return script;
    }
}
