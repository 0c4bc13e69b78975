package dev.retort.run;

import dev.retort.dialect.Scope;
import dev.retort.operation.Row;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database of which rules ask what it looks like; it is only read. */
public final class Adoptee {

    private final Session session;
    private final Map<Optional<String>, Schema> schemas = new HashMap<>();

    Adoptee(Session session) {
        this.session = session;
    }

    /** The name of its dialect. */
    public String dialect() {
        return session.dialect().name();
    }

    /** Whether it has no table but these. */
    boolean isEmpty(Set<QualifiedName> own) {
        return schema(null).tables().stream().allMatch(it -> own.contains(it.name()));
    }

    /** Whether a table is there, perhaps with its schema before a dot. */
    public boolean hasTable(String table) {
        QualifiedName name = QualifiedName.parse(table);
        return session.ask(
                "say whether it has a table", it -> session.dialect().hasTable(it, name));
    }

    /** Whether a table is there and has a column. */
    public boolean hasColumn(String table, String column) {
        return table(table).flatMap(it -> it.column(column)).isPresent();
    }

    /** Whether an index is there, perhaps with its schema before a dot. */
    public boolean hasIndex(String index) {
        QualifiedName name = QualifiedName.parse(index);
        return schema(name.schema()).index(name.name(), null).isPresent();
    }

    /** A table as it is. */
    public Optional<Table> table(String table) {
        QualifiedName name = QualifiedName.parse(table);
        return schema(name.schema()).table(name);
    }

    /** A table whatever the case and the quotes that another tool gave its name. */
    Optional<Table> tableInAnyCase(String table) {
        QualifiedName name = QualifiedName.parse(table);
        return table(table)
                .or(
                        () ->
                                schema(name.schema()).tables().stream()
                                        .filter(it -> isAlike(it.name().name(), name.name()))
                                        .findFirst());
    }

    static boolean isAlike(String held, String wanted) {
        return held.replace("\"", "").equalsIgnoreCase(wanted.replace("\"", ""));
    }

    private Schema schema(@Nullable String name) {
        Scope scope = name == null ? Scope.defaultSchema() : Scope.schemas(Set.of(name));
        return schemas.computeIfAbsent(
                Optional.ofNullable(name),
                key -> session.ask("tell its schema", it -> session.dialect().inspect(it, scope)));
    }

    /** The rows that a query answers. */
    public List<Row> query(String sql) {
        return session.ask(
                "answer the query of a rule (" + sql + ")",
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql);
                            ResultSet result = statement.executeQuery()) {
                        return Rows.read(result);
                    }
                });
    }

    /** Whether the first value that a query answers is there, and neither false nor 0. */
    public boolean answers(String sql) {
        return session.ask(
                "answer the query of a rule (" + sql + ")",
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql);
                            ResultSet result = statement.executeQuery()) {
                        return result.next() && isTrue(result.getObject(1));
                    }
                });
    }

    static boolean isTrue(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        return value != null && !value.equals(Boolean.FALSE);
    }

    String quote(String name) {
        return session.dialect().quote(name);
    }

    String quote(QualifiedName name) {
        return session.dialect().quote(name);
    }
}
