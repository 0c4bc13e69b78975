package dev.retort.dialect.postgresql;

import dev.retort.dialect.Arbiter;
import dev.retort.dialect.Undecided;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts both expressions into temporary objects and reads them back, in a transaction that is rolled
 * back.
 */
final class PostgreSqlArbiter implements Arbiter {

    private static final String ACTUAL = "retort_actual";
    private static final String DESIRED = "retort_desired";
    private static final String AGAIN = "retort_again";

    private final PostgreSqlDialect dialect;
    private final Connection connection;
    private final Map<Undecided, String> refusals = new HashMap<>();

    PostgreSqlArbiter(PostgreSqlDialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    @Override
    public Map<Undecided, Boolean> settle(Collection<Undecided> pairs) throws SQLException {
        if (pairs.isEmpty()) {
            return Map.of();
        }
        Map<Undecided, Boolean> answers = new HashMap<>();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Savepoint start = connection.setSavepoint();
        try {
            ask(pairs.stream().filter(it -> standsAlone(it)).toList(), answers);
            pairs.stream()
                    .filter(it -> !standsAlone(it))
                    .collect(
                            Collectors.groupingBy(
                                    Undecided::table, LinkedHashMap::new, Collectors.toList()))
                    .forEach((table, all) -> askOfTable(table, all, answers));
        } finally {
            if (autoCommit) {
                connection.rollback();
                connection.setAutoCommit(true);
            } else {
                connection.rollback(start);
            }
        }
        return answers;
    }

    @Override
    public Map<Undecided, String> refusals() {
        return Map.copyOf(refusals);
    }

    /** Asked first: no temporary table may stand in the way of the names in a query. */
    private static boolean standsAlone(Undecided pair) {
        return pair.kind() == Undecided.Kind.VIEW_QUERY || pair.kind() == Undecided.Kind.ROUTINE;
    }

    private void askOfTable(Table table, List<Undecided> pairs, Map<Undecided, Boolean> answers) {
        inSavepoint(
                () -> {
                    execute(temporaryTable(table));
                    ask(pairs, answers);
                    return null;
                },
                why -> pairs.forEach(pair -> refusals.put(pair, why)));
    }

    private void ask(List<Undecided> pairs, Map<Undecided, Boolean> answers) {
        for (Undecided pair : pairs) {
            Boolean same =
                    inSavepoint(() -> same(pair.table(), pair), why -> refusals.put(pair, why));
            if (same != null) {
                answers.put(pair, same);
            }
        }
    }

    /** What may fail without harm to what was asked before. */
    private interface Question<T> {
        @Nullable T ask() throws SQLException;
    }

    private <T> @Nullable T inSavepoint(Question<T> question, Consumer<String> refused) {
        try {
            Savepoint savepoint = connection.setSavepoint();
            try {
                return question.ask();
            } catch (SQLException e) {
                refused.accept(String.valueOf(e.getMessage()));
                return null;
            } finally {
                connection.rollback(savepoint);
            }
        } catch (SQLException e) {
            refused.accept(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Under the table's own name, which expressions may use. */
    private String temporaryTable(Table table) {
        return "CREATE TEMPORARY TABLE "
                + dialect.quote(table.name().name())
                + table.columns().stream()
                        .map(this::plain)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private String plain(Column column) {
        String collation = column.collation();
        return dialect.quote(column.name())
                + " "
                + dialect.typeName(column.type())
                + (collation == null
                        ? ""
                        : " COLLATE " + dialect.quote(QualifiedName.parse(collation)));
    }

    private @Nullable Boolean same(Table table, Undecided pair) throws SQLException {
        String name = dialect.quote(table.name().name());
        String alter = "ALTER TABLE pg_temp." + name + " ";
        return switch (pair.kind()) {
            case DEFAULT -> {
                String type = columnType(table, pair.subject());
                execute(alter + "ADD " + ACTUAL + " " + type + " DEFAULT " + pair.actual());
                execute(alter + "ADD " + DESIRED + " " + type + " DEFAULT " + pair.desired());
                yield sameRows(defaults(name));
            }
            case GENERATED -> {
                String column = " " + columnType(table, pair.subject()) + " GENERATED ALWAYS AS (";
                execute(alter + "ADD " + ACTUAL + column + pair.actual() + ") STORED");
                execute(alter + "ADD " + DESIRED + column + pair.desired() + ") STORED");
                yield sameRows(defaults(name));
            }
            case CHECK -> {
                execute(alter + "ADD CONSTRAINT " + ACTUAL + " CHECK (" + pair.actual() + ")");
                execute(alter + "ADD CONSTRAINT " + DESIRED + " CHECK (" + pair.desired() + ")");
                String actual = check(name, ACTUAL);
                String desired = check(name, DESIRED);
                if (!actual.equals(desired)) {
                    execute(alter + "ADD CONSTRAINT " + AGAIN + " " + desired);
                }
                yield actual.equals(desired) || actual.equals(check(name, AGAIN));
            }
            case INDEX_EXPRESSION -> indexes(name, " ((%s))", pair);
            case INDEX_PREDICATE -> indexes(name, " ((1)) WHERE %s", pair);
            case ROUTINE -> routine(pair.actual()).equals(routine(pair.desired()));
            case VIEW_QUERY -> {
                execute("CREATE TEMPORARY VIEW " + ACTUAL + " AS " + pair.actual());
                execute(
                        "CREATE TEMPORARY VIEW "
                                + DESIRED
                                + columns(pair)
                                + " AS "
                                + pair.desired());
                yield sameRows(
                        "SELECT pg_get_viewdef('pg_temp.%s'::regclass) UNION ALL SELECT pg_get_viewdef('pg_temp.%s'::regclass)"
                                .formatted(ACTUAL, DESIRED));
            }
        };
    }

    /** How the server tells a check; what it has told, it tells with fewer parentheses again. */
    private String check(String table, String name) throws SQLException {
        String query =
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'pg_temp."
                        + table.replace("'", "''")
                        + "'::regclass AND conname = '"
                        + name
                        + "'";
        try (Statement statement = connection.createStatement();
                ResultSet told = statement.executeQuery(query)) {
            told.next();
            return told.getString(1);
        }
    }

    /** How the server tells a routine, made for a moment among what is temporary. */
    private String routine(String definition) throws SQLException {
        Routine temporary =
                new Routine(Routine.Kind.FUNCTION, QualifiedName.of(ACTUAL), "", definition)
                        .name(new QualifiedName("pg_temp", ACTUAL));
        execute(temporary.definition());
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT pg_get_functiondef(oid), oid::regprocedure FROM pg_proc"
                                        + " WHERE pronamespace = pg_my_temp_schema() AND proname ="
                                        + " '"
                                        + ACTUAL
                                        + "'")) {
            rows.next();
            String told = rows.getString(1);
            execute("DROP ROUTINE " + rows.getString(2));
            return told;
        }
    }

    private String columns(Undecided pair) {
        return !pair.namesColumns()
                ? ""
                : pair.table().columns().stream()
                        .map(it -> dialect.quote(it.name()))
                        .reduce((a, b) -> a + ", " + b)
                        .map(names -> " (" + names + ")")
                        .orElse("");
    }

    private @Nullable Boolean indexes(String table, String what, Undecided pair)
            throws SQLException {
        String on = " ON pg_temp." + table;
        execute("CREATE INDEX " + ACTUAL + on + what.replace("%s", pair.actual()));
        execute("CREATE INDEX " + DESIRED + on + what.replace("%s", pair.desired()));
        return sameRows(
                "SELECT concat_ws(' ', pg_get_indexdef(indexrelid, 1, false),"
                        + " pg_get_expr(indpred, indrelid)) FROM pg_index WHERE indexrelid IN"
                        + " ('pg_temp.%s'::regclass, 'pg_temp.%s'::regclass)"
                                .formatted(ACTUAL, DESIRED));
    }

    private String columnType(Table table, String column) throws SQLException {
        return table.column(column)
                .map(it -> dialect.typeName(it.type()))
                .orElseThrow(() -> new SQLException("No column " + column));
    }

    private static String defaults(String table) {
        return "SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a"
                + " ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE d.adrelid = 'pg_temp."
                + table.replace("'", "''")
                + "'::regclass AND a.attname IN ('"
                + ACTUAL
                + "', '"
                + DESIRED
                + "')";
    }

    private @Nullable Boolean sameRows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                return null;
            }
            String first = rows.getString(1);
            return rows.next() ? Objects.equals(first, rows.getString(1)) : null;
        }
    }
}
