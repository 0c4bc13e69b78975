package dev.retort.dialect.sqlite;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What an operation may ask and SQLite does not have, each with what to do instead. */
final class SqliteRefusals {

    private static final Set<ConstraintOption> OF_KEYS =
            Set.of(ConstraintOption.ON_CONFLICT, ConstraintOption.KEY_PARTS);

    private final String operation;

    SqliteRefusals(String operation) {
        this.operation = operation;
    }

    /** {@code what} says what SQLite does not have and names the way out. */
    NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException("sqlite", operation, what);
    }

    private void known(String of, Collection<?> options, Set<?> known) {
        for (Object option : options) {
            if (!known.contains(option)) {
                throw refuse(
                        "SQLite has nothing like the option "
                                + option
                                + " of "
                                + of
                                + "; leave it out.");
            }
        }
    }

    void check(Table table) {
        known(
                "a table",
                table.options().keySet(),
                Set.of(
                        TableOption.STRICT,
                        TableOption.WITHOUT_ROWID,
                        TableOption.TEMPORARY,
                        TableOption.USING));
        requireRowid(table);
    }

    /** Rows are numbered by the rowid. */
    void requireRowid(Table table) {
        if (table.option(TableOption.WITHOUT_ROWID) == null) {
            return;
        }
        for (Column column : table.columns()) {
            if (column.identity() != null) {
                throw refuse(
                        ("\"%s\" cannot be without rowid, by which SQLite numbers \"%s\" (manual,"
                                        + " WITHOUT ROWID); give the values of \"%s\" yourself, or"
                                        + " leave the option out.")
                                .formatted(table.name(), column.name(), column.name()));
            }
        }
    }

    /** Of a table that is there only what its text says can be changed. */
    void checkChange(Map<TableOption, String> options) {
        known(
                "a table that is there",
                options.keySet(),
                Set.of(TableOption.STRICT, TableOption.WITHOUT_ROWID));
    }

    void check(Column column) {
        known("a column", column.options().keySet(), Set.of(ColumnOption.NOT_NULL_CONFLICT));
        if (column.generated() != null && column.defaultSql() != null) {
            throw refuse(
                    "The column \""
                            + column.name()
                            + "\" is computed, and so has no default; leave out one of both.");
        }
        Identity identity = column.identity();
        if (identity != null && !identity.options().equals(SequenceOptions.DEFAULT)) {
            throw refuse(
                    "SQLite numbers rows from 1 by 1; leave out how \""
                            + column.name()
                            + "\" shall count.");
        }
    }

    void check(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            known("a primary key", key.options().keySet(), OF_KEYS);
            atOnce(key.deferral());
        } else if (constraint instanceof Unique unique) {
            known("a unique constraint", unique.options().keySet(), OF_KEYS);
            atOnce(unique.deferral());
            if (!unique.nullsDistinct()) {
                throw refuse(
                        "To SQLite two nulls are never equal. Make the columns NOT NULL, or use a"
                                + " unique index on an expression like \"ifnull(…)\".");
            }
        } else if (constraint instanceof ForeignKey key) {
            known("a foreign key", key.options().keySet(), Set.of());
            valid(key.validated());
        } else if (constraint instanceof Check check) {
            known("a check", check.options().keySet(), Set.of(ConstraintOption.ON_CONFLICT));
            valid(check.validated());
        }
    }

    private void atOnce(Deferral deferral) {
        if (deferral != Deferral.NOT_DEFERRABLE) {
            throw refuse("SQLite checks a key with each row; leave out that it is deferrable.");
        }
    }

    private void valid(boolean validated) {
        if (!validated) {
            throw refuse(
                    "SQLite copies the rows for a new constraint, and so asks it of all of them;"
                            + " leave out that it is not valid yet.");
        }
    }

    void check(Index index) {
        known("an index", index.options().keySet(), Set.of());
        boolean tree = index.method() == null || index.method().equalsIgnoreCase("btree");
        if (!tree || !index.include().isEmpty() || !index.nullsDistinct()) {
            throw refuse(
                    ("The index \"%s\" asks for a method, for carried columns or for equal nulls,"
                                    + " which SQLite does not have; leave that out.")
                            .formatted(index.name()));
        }
        for (IndexPart part : index.parts()) {
            boolean first = part.nulls() != IndexPart.Nulls.LAST;
            boolean usual = part.nulls() == null || first != part.descending();
            if (!usual || part.operatorClass() != null || part.length() != null) {
                throw refuse(
                        ("The index \"%s\" asks for another place of nulls, an operator class or a"
                                        + " length, which SQLite does not have; leave that out.")
                                .formatted(index.name()));
            }
        }
    }
}
