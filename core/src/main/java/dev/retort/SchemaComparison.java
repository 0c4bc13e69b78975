package dev.retort;

import dev.retort.dialect.Arbiter;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlScript;
import dev.retort.dialect.Undecided;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.SchemaDiffer;
import dev.retort.error.DatabaseFailureException;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two schemas compared; the database is asked what text cannot decide. */
final class SchemaComparison {

    private final Dialect dialect;
    private final @Nullable Connection connection;

    /**
     * @param connection to the database that is asked, or null for none
     */
    SchemaComparison(Dialect dialect, @Nullable Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** What leads from one to the other; what stays undecided counts as different. */
    Difference compare(Schema from, Schema to, DiffOptions options) {
        Map<Undecided, Boolean> answers = new HashMap<>();
        Set<Undecided> asked = new LinkedHashSet<>();
        Difference difference = SchemaDiffer.diff(from, to, dialect.equivalence(), options);
        // An answer can bring up another pair, where a table is told apart from a renamed one.
        while (asked.addAll(difference.undecided())) {
            answers.putAll(settle(difference.undecided()));
            difference =
                    SchemaDiffer.diff(from, to, dialect.equivalence(), options.answers(answers));
        }
        return difference;
    }

    private Map<Undecided, Boolean> settle(List<Undecided> pairs) {
        try {
            Optional<Arbiter> arbiter =
                    connection == null ? Optional.empty() : dialect.arbiter(connection);
            return arbiter.isEmpty() ? Map.of() : arbiter.get().settle(pairs);
        } catch (SQLException e) {
            throw new DatabaseFailureException("compare expressions", e);
        }
    }

    /** Operations as a script of SQL, in one transaction where the database has them. */
    SqlScript script(List<Operation> operations, Schema from) {
        SqlScript script = new SqlScript(dialect);
        Schema before = from;
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
