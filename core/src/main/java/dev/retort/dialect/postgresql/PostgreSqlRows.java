package dev.retort.dialect.postgresql;

import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The statements that move rows from one table into another. */
final class PostgreSqlRows {

    private final PostgreSqlDialect dialect;
    private final PostgreSqlAlterations alterations;

    PostgreSqlRows(PostgreSqlDialect dialect, PostgreSqlAlterations alterations) {
        this.dialect = dialect;
        this.alterations = alterations;
    }

    List<String> moved(Table from, QualifiedName source, Table to, QualifiedName target) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        boolean overrides = false;
        for (Column column : to.columns()) {
            Column old = from.column(column.name()).orElse(null);
            if (old == null || column.generated() != null) {
                continue;
            }
            String name = dialect.quote(column.name());
            String using = alterations.using(from, old, column);
            names.add(name);
            values.add(using == null ? name : using);
            Identity identity = column.identity();
            if (identity != null) {
                overrides |= identity.mode() == Identity.Mode.ALWAYS;
                statements.add(counted(target, column, identity));
            }
        }
        String columns = String.join(", ", names);
        String rows = " SELECT " + String.join(", ", values) + " FROM " + dialect.quote(source);
        statements.add(
                0,
                names.isEmpty()
                        ? "INSERT INTO " + dialect.quote(target) + rows
                        : "INSERT INTO "
                                + dialect.quote(target)
                                + " ("
                                + columns
                                + ")"
                                + (overrides ? " OVERRIDING SYSTEM VALUE" : "")
                                + rows);
        return statements;
    }

    /** The numbers go on behind the last one that is taken. */
    private String counted(QualifiedName table, Column column, Identity identity) {
        Long step = identity.options().increment();
        return "SELECT setval(pg_get_serial_sequence(%s, %s), %s(%s)) FROM %s HAVING count(%s) > 0"
                .formatted(
                        dialect.literal(dialect.quote(table)),
                        dialect.literal(column.name()),
                        step != null && step < 0 ? "min" : "max",
                        dialect.quote(column.name()),
                        dialect.quote(table),
                        dialect.quote(column.name()));
    }
}
