package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of a column whose other half nobody knows, as in a script behind raw SQL. */
final class PostgreSqlUnknownColumn {

    private final PostgreSqlDialect dialect;
    private final Operation.ChangeColumn operation;
    private final String column;
    private final List<String> clauses = new ArrayList<>();
    private final List<String> last = new ArrayList<>();

    PostgreSqlUnknownColumn(PostgreSqlDialect dialect, Operation.ChangeColumn operation) {
        this.dialect = dialect;
        this.operation = operation;
        this.column = dialect.quote(operation.column());
    }

    /**
     * The statements.
     *
     * @param unknown thrown where a change needs the other half
     */
    List<DdlStatement> statements(OpaqueSchemaException unknown) {
        for (ColumnChange change : operation.changes()) {
            if (!add(change)) {
                throw unknown;
            }
        }
        String table = dialect.quote(operation.table());
        List<String> sql = new ArrayList<>();
        if (!clauses.isEmpty()) {
            sql.add("ALTER TABLE " + table + " " + String.join(", ", clauses));
        }
        sql.addAll(last);
        return sql.stream().map(DdlStatement::of).toList();
    }

    private boolean add(ColumnChange change) {
        String table = dialect.quote(operation.table());
        if (change instanceof ColumnChange.SetNullable it) {
            alter((it.nullable() ? "DROP" : "SET") + " NOT NULL");
        } else if (change instanceof ColumnChange.SetDefault it) {
            alter(it.sql() == null ? "DROP DEFAULT" : "SET DEFAULT " + it.sql());
        } else if (change instanceof ColumnChange.SetType it) {
            String type = dialect.typeName(it.type());
            alter("TYPE " + type + " USING " + using(it.using(), type));
        } else if (change instanceof ColumnChange.SetComment it) {
            last.add(
                    "COMMENT ON COLUMN %s.%s IS %s"
                            .formatted(table, column, dialect.literal(it.comment())));
        } else if (change instanceof ColumnChange.Rename it && operation.changes().size() == 1) {
            last.add(
                    "ALTER TABLE %s RENAME COLUMN %s TO %s"
                            .formatted(table, column, dialect.quote(it.name())));
        } else {
            return false;
        }
        return true;
    }

    private String using(@Nullable String told, String type) {
        return told == null ? column + "::" + type : told;
    }

    private void alter(String what) {
        clauses.add("ALTER COLUMN " + column + " " + what);
    }
}
