package dev.retort.dialect.mysql;

import dev.retort.dialect.DdlStatement;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several changes of one table as few statements: one ALTER TABLE takes them all, unless a later
 * one speaks of what an earlier one made.
 */
final class MySqlRebuild {

    private final MySqlDialect dialect;
    private final QualifiedName table;
    private final String prefix;
    private final MySqlConstraints constraints;
    private final List<DdlStatement> statements = new ArrayList<>();
    private final List<String> clauses = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Map<String, Index> gone = new HashMap<>();
    private Schema start;
    private Schema now;

    MySqlRebuild(MySqlDialect dialect, QualifiedName table, Schema before) {
        this.dialect = dialect;
        this.table = table;
        this.prefix = "ALTER TABLE " + MySqlNames.quote(table) + " ";
        this.constraints = new MySqlConstraints(dialect.facts(), "RebuildTable");
        this.start = before;
        this.now = before;
    }

    List<DdlStatement> statements(List<Operation> changes) {
        for (Operation change : changes) {
            add(change.completed(now));
        }
        end();
        return statements;
    }

    private void add(Operation change) {
        String column = column(change);
        boolean again = column != null && columns.contains(column.toLowerCase(Locale.ROOT));
        if (again || isKeyAgain(change) || isMadeHere(change)) {
            end();
        }
        String clause = clause(change);
        if (clause != null) {
            clauses.add(clause);
        } else {
            other(change);
        }
        if (column != null) {
            columns.add(column.toLowerCase(Locale.ROOT));
        }
        if (change instanceof Operation.DropConstraint drop && drop.was() instanceof ForeignKey) {
            keys.add(String.valueOf(drop.constraint()));
        }
        if (change instanceof Operation.DropIndex drop && drop.was() != null) {
            gone.put(drop.index().toLowerCase(Locale.ROOT), drop.was());
        }
        if (change instanceof Operation.CreateIndex create) {
            made.add(create.index().name().toLowerCase(Locale.ROOT));
        }
        if (change instanceof Operation.AddConstraint added) {
            made.add(String.valueOf(added.constraint().name()).toLowerCase(Locale.ROOT));
        }
        now = change.apply(now);
    }

    /** A foreign key cannot come in the statement in which another of its name goes. */
    private boolean isKeyAgain(Operation change) {
        return change instanceof Operation.AddConstraint add
                && add.constraint() instanceof ForeignKey
                && keys.contains(String.valueOf(add.constraint().name()));
    }

    /** What a statement makes, it cannot drop or rename. */
    private boolean isMadeHere(Operation change) {
        String name = null;
        if (change instanceof Operation.DropIndex it) {
            name = it.index();
        } else if (change instanceof Operation.DropConstraint it) {
            name = it.constraint();
        } else if (change instanceof Operation.RenameIndex it) {
            name = it.from();
        } else if (change instanceof Operation.RenameConstraint it) {
            name = it.from();
        }
        return name != null && made.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The column that a change makes or changes; an index may speak of it at once. */
    private static @Nullable String column(Operation change) {
        if (change instanceof Operation.AddColumn it) {
            return it.column().name();
        }
        if (change instanceof Operation.DropColumn it) {
            return it.column();
        }
        if (change instanceof Operation.AlterColumn it) {
            return it.from().name();
        }
        if (change instanceof Operation.RenameColumn it) {
            return it.from();
        }
        return change instanceof Operation.MoveColumn it ? it.column() : null;
    }

    /** What goes and comes of keys, without a look at foreign keys: that is done at the end. */
    private @Nullable String clause(Operation change) {
        if (change instanceof Operation.CreateIndex create && !create.ifNotExists()) {
            return create(create.index());
        }
        if (change instanceof Operation.DropIndex drop && !drop.ifExists()) {
            return drop(drop.index());
        }
        Constraint was = change instanceof Operation.DropConstraint drop ? drop.was() : null;
        return was instanceof PrimaryKey || was instanceof Unique
                ? constraints.drop(was, false)
                : null;
    }

    private static String drop(String index) {
        return "DROP INDEX " + MySqlNames.quote(index);
    }

    /**
     * An index that goes and comes in one statement stays as it is where its columns are the same,
     * and keeps being seen, or not, by the planner.
     */
    private String create(Index index) {
        MySqlIndexes indexes = new MySqlIndexes(dialect.facts(), "CreateIndex");
        Index was = gone.get(index.name().toLowerCase(Locale.ROOT));
        boolean stays =
                was != null
                        && was.option(IndexOption.INVISIBLE, null)
                                .equals(index.option(IndexOption.INVISIBLE, null))
                        && clauses.remove(drop(was.name()));
        return stays ? indexes.see(index) : indexes.add(index, null);
    }

    private void other(Operation change) {
        Schema schema = now;
        MySqlDdl ddl = new MySqlDdl(dialect, change, () -> schema, false);
        for (DdlStatement statement : change.accept(ddl)) {
            boolean alters = statement.sql().startsWith(prefix) && statement.arguments().isEmpty();
            if (alters) {
                clauses.add(statement.sql().substring(prefix.length()));
            } else {
                end();
                statements.add(statement);
            }
        }
    }

    /** An index for what all of this together leaves without the one it needs. */
    private List<String> ownIndexes() {
        Optional<MySqlKeys> before = MySqlKeys.of(start, table);
        Optional<MySqlKeys> after = MySqlKeys.of(now, table);
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        List<String> clauses =
                new ArrayList<>(
                        MySqlDrops.ownIndexes(before.get(), after.get(), constraints.mariaDb()));
        clauses.addAll(MySqlDrops.numbers(before.get(), after.get()));
        return clauses;
    }

    private boolean isThere(String clause) {
        return clauses.stream().anyMatch(each -> each.contains(clause));
    }

    private void end() {
        if (!clauses.isEmpty()) {
            ownIndexes().stream().filter(own -> !isThere(own)).forEach(clauses::add);
            statements.add(DdlStatement.of(prefix + String.join(",\n    ", clauses)));
        }
        clauses.clear();
        columns.clear();
        keys.clear();
        made.clear();
        gone.clear();
        start = now;
    }
}
