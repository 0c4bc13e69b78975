package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The names of the sequences from which columns number their rows: the server makes them up of the
 * table's name and the column's, and leaves them when either of these changes, so that nobody could
 * tell any more that they were made so.
 */
final class PostgreSqlSequenceNames {

    private final PostgreSqlDialect dialect;
    private final Supplier<Schema> before;

    PostgreSqlSequenceNames(PostgreSqlDialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.before = before;
    }

    /** The rename of a column, and what follows it. */
    List<DdlStatement> after(Operation.RenameColumn rename, List<DdlStatement> renaming) {
        List<DdlStatement> statements = new ArrayList<>(renaming);
        for (Column column : columns(rename.table())) {
            if (column.name().equals(rename.from())) {
                statements.add(
                        renamed(
                                dialect.serialSequence(rename.table(), rename.from()),
                                dialect.serialSequence(rename.table(), rename.to())));
            }
        }
        return statements;
    }

    /** The rename of a table, and what follows it; its sequences are where it is by then. */
    List<DdlStatement> after(Operation.RenameTable rename, List<DdlStatement> renaming) {
        if (rename.from().name().equals(rename.to().name())) {
            return renaming;
        }
        QualifiedName was = rename.to().withName(rename.from().name());
        List<DdlStatement> statements = new ArrayList<>(renaming);
        for (Column column : columns(rename.from())) {
            statements.add(
                    renamed(
                            dialect.serialSequence(was, column.name()),
                            dialect.serialSequence(rename.to(), column.name())));
        }
        return statements;
    }

    private DdlStatement renamed(QualifiedName from, QualifiedName to) {
        return DdlStatement.of(
                "ALTER SEQUENCE IF EXISTS "
                        + dialect.quote(from)
                        + " RENAME TO "
                        + dialect.quote(to.name()));
    }

    /** The columns that number their rows; none where the schema is not known. */
    private List<Column> columns(QualifiedName table) {
        try {
            return before.get().table(table).map(Table::columns).orElse(List.of()).stream()
                    .filter(it -> it.identity() != null)
                    .toList();
        } catch (OpaqueSchemaException e) {
            return List.of();
        }
    }
}
