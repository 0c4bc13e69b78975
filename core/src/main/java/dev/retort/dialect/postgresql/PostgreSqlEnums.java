package dev.retort.dialect.postgresql;

import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type of words turned into another: in place where words come, made anew where some go. */
final class PostgreSqlEnums {

    private final PostgreSqlDialect dialect;
    private final Supplier<Schema> before;

    PostgreSqlEnums(PostgreSqlDialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.before = before;
    }

    List<String> statements(EnumType from, EnumType to) {
        return isSubsequence(from.values(), to.values()) ? added(from, to) : anew(to);
    }

    /** Whether every word stays, and in its order. */
    static boolean isSubsequence(List<String> part, List<String> all) {
        int found = 0;
        for (String each : all) {
            if (found < part.size() && part.get(found).equals(each)) {
                found++;
            }
        }
        return found == part.size();
    }

    private List<String> added(EnumType from, EnumType to) {
        List<String> sql = new ArrayList<>();
        List<String> there = new ArrayList<>(from.values());
        String neighbour = null;
        for (String value : to.values()) {
            if (!there.contains(value)) {
                sql.add(
                        "ALTER TYPE "
                                + dialect.quote(to.name())
                                + " ADD VALUE "
                                + dialect.literal(value)
                                + place(there, neighbour));
                there.add(neighbour == null ? 0 : there.indexOf(neighbour) + 1, value);
            }
            neighbour = value;
        }
        return sql;
    }

    private String place(List<String> there, @Nullable String neighbour) {
        if (there.isEmpty() || there.get(there.size() - 1).equals(neighbour)) {
            return "";
        }
        return neighbour == null
                ? " BEFORE " + dialect.literal(there.get(0))
                : " AFTER " + dialect.literal(neighbour);
    }

    private List<String> anew(EnumType to) {
        QualifiedName old = to.name().withName(to.name().name() + "__old");
        String type = dialect.quote(to.name());
        List<String> sql = new ArrayList<>();
        sql.add("ALTER TYPE " + type + " RENAME TO " + dialect.quote(old.name()));
        sql.add(
                "CREATE TYPE "
                        + type
                        + " AS ENUM "
                        + to.values().stream()
                                .map(dialect::literal)
                                .collect(Collectors.joining(", ", "(", ")")));
        for (Table table : before.get().tables()) {
            for (Column column : table.columns()) {
                if (isOf(column.type(), to.name())) {
                    sql.add(converted(table, column));
                }
            }
        }
        sql.add("DROP TYPE " + dialect.quote(old));
        return sql;
    }

    private boolean isOf(SqlType type, QualifiedName name) {
        SqlType element = type.kind() == TypeKind.ARRAY ? type.elementType() : type;
        return PostgreSqlTypes.form(element, dialect.home())
                .equals(
                        PostgreSqlTypes.form(
                                SqlType.ofNative(dialect.quote(name)), dialect.home()));
    }

    private String converted(Table table, Column column) {
        String name = dialect.quote(column.name());
        String text = column.type().kind() == TypeKind.ARRAY ? "::text[]::" : "::text::";
        String type = dialect.typeName(column.type());
        Column other = column.defaultSql(null);
        List<String> clauses = new ArrayList<>();
        if (!other.equals(column)) {
            clauses.add("ALTER COLUMN " + name + " DROP DEFAULT");
        }
        clauses.add("ALTER COLUMN " + name + " TYPE " + type + " USING " + name + text + type);
        if (column.defaultSql() != null) {
            clauses.add("ALTER COLUMN " + name + " SET DEFAULT " + column.defaultSql());
        }
        return "ALTER TABLE " + dialect.quote(table.name()) + " " + String.join(", ", clauses);
    }
}
