package dev.retort.dialect.postgresql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What PostgreSQL, or this version of it, has no words for. */
final class PostgreSqlRefusals {

    private static final int VERSION_18 = 180000;

    private static final Set<TableOption> TABLE =
            Set.of(
                    TableOption.UNLOGGED,
                    TableOption.TEMPORARY,
                    TableOption.PARTITION_BY,
                    TableOption.PARTITION_OF,
                    TableOption.PARTITION_BOUND,
                    TableOption.INHERITS,
                    TableOption.ROW_LEVEL_SECURITY,
                    TableOption.REPLICA_IDENTITY,
                    TableOption.STORAGE_PARAMETERS,
                    TableOption.TABLESPACE,
                    TableOption.USING);

    private static final Set<ColumnOption> COLUMN =
            Set.of(ColumnOption.STORAGE, ColumnOption.COMPRESSION, ColumnOption.STATISTICS);

    private static final Set<ConstraintOption> KEY =
            Set.of(
                    ConstraintOption.INCLUDE,
                    ConstraintOption.STORAGE_PARAMETERS,
                    ConstraintOption.TABLESPACE,
                    ConstraintOption.KEY_PARTS,
                    ConstraintOption.REPLICA_IDENTITY);

    private static final Set<ConstraintOption> FOREIGN_KEY =
            Set.of(
                    ConstraintOption.KEY_PARTS,
                    ConstraintOption.ON_DELETE_COLUMNS,
                    ConstraintOption.NOT_ENFORCED);

    private static final Set<ConstraintOption> CHECK =
            Set.of(ConstraintOption.NO_INHERIT, ConstraintOption.NOT_ENFORCED);

    private static final Set<IndexOption> INDEX =
            Set.of(
                    IndexOption.STORAGE_PARAMETERS,
                    IndexOption.TABLESPACE,
                    IndexOption.REPLICA_IDENTITY,
                    IndexOption.CLUSTERED);

    private final PostgreSqlDialect dialect;
    private final Operation operation;

    PostgreSqlRefusals(PostgreSqlDialect dialect, Operation operation) {
        this.dialect = dialect;
        this.operation = operation;
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException(dialect.name(), operation.name(), what);
    }

    private void known(String of, Map<?, ?> options, Set<?> known) {
        for (Object option : options.keySet()) {
            if (!known.contains(option)) {
                throw refuse(
                        "PostgreSQL has nothing like the option "
                                + option
                                + " of "
                                + of
                                + "; leave it out.");
            }
        }
    }

    void table(Table table) {
        tableOptions(table.options());
        table.columns().forEach(this::column);
        table.constraints().forEach(this::constraint);
    }

    void changedOptions(Map<TableOption, String> from, Map<TableOption, String> to) {
        tableOptions(to);
        if (differs(from, to, TableOption.PARTITION_BY)) {
            throw refuse(
                    "PostgreSQL cannot change how a table is partitioned (manual, CREATE TABLE);"
                            + " create another table and move the rows.");
        }
        if (differs(from, to, TableOption.TEMPORARY)) {
            throw refuse(
                    "PostgreSQL cannot make a table that is there temporary, nor a temporary one"
                            + " last (manual, CREATE TABLE); create another table and copy the"
                            + " rows.");
        }
    }

    private static boolean differs(
            Map<TableOption, String> from, Map<TableOption, String> to, TableOption option) {
        return !Objects.equals(from.get(option), to.get(option));
    }

    void tableOptions(Map<TableOption, String> options) {
        known("a table", options, TABLE);
    }

    void column(Column column) {
        known("a column", column.options(), COLUMN);
        Generated generated = column.generated();
        if (generated != null && !generated.stored() && dialect.version() < VERSION_18) {
            throw refuse(
                    "Before version 18 PostgreSQL stores every computed column (manual, Generated"
                            + " Columns); write generatedStored.");
        }
    }

    void constraint(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            known("a primary key", key.options(), KEY);
            periods(key.options());
        } else if (constraint instanceof Unique unique) {
            known("a unique constraint", unique.options(), KEY);
            periods(unique.options());
        } else if (constraint instanceof Check check) {
            known("a check", check.options(), CHECK);
            enforced(check.options());
        } else if (constraint instanceof ForeignKey key) {
            known("a foreign key", key.options(), FOREIGN_KEY);
            enforced(key.options());
            if (key.match() == Match.PARTIAL) {
                throw refuse(
                        "PostgreSQL knows MATCH PARTIAL by name only (manual, CREATE TABLE); use"
                                + " MATCH FULL, or NOT NULL columns.");
            }
        }
    }

    private void periods(Map<ConstraintOption, String> options) {
        if (options.containsKey(ConstraintOption.KEY_PARTS) && dialect.version() < VERSION_18) {
            throw refuse(
                    "Before version 18 PostgreSQL has no keys of periods (manual, CREATE TABLE);"
                            + " add an exclusion constraint.");
        }
    }

    private void enforced(Map<ConstraintOption, String> options) {
        if (options.containsKey(ConstraintOption.NOT_ENFORCED) && dialect.version() < VERSION_18) {
            throw refuse(
                    "Before version 18 PostgreSQL enforces every constraint (manual, CREATE"
                            + " TABLE); leave the constraint out, or add it NOT VALID.");
        }
    }

    void index(Index index) {
        known("an index", index.options(), INDEX);
        if (index.parts().stream().anyMatch(it -> it.length() != null)) {
            throw refuse(
                    "PostgreSQL indexes the whole of a value (manual, CREATE INDEX); index an"
                            + " expression such as left(name, 10).");
        }
    }
}
