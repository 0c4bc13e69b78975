package dev.retort.run;

import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run executes in which revision, and what the database holds after each of these
 * statements, as a run without faults has shown it.
 */
final class CrashScript implements RunListener {

    /** What the revisions of a crash make. */
    private static final Set<String> TABLES = Set.of("account", "invoice", "payment", "receipt");

    private final Map<String, List<Told>> statements = new LinkedHashMap<>();
    private final Map<String, List<String>> contents = new LinkedHashMap<>();
    private List<Told> running = List.of();
    private String end = "";

    private record Told(String sql, List<? extends @Nullable Object> arguments) {}

    @Override
    public void started(Node revision, Direction direction) {
        running = new ArrayList<>();
        statements.put(revision.id(), running);
    }

    @Override
    public void statement(String sql, List<? extends @Nullable Object> arguments) {
        running.add(new Told(sql, arguments));
    }

    /** Executes it all, on a database that stands where the run began. */
    void replay(Connection connection) throws SQLException {
        for (String revision : statements.keySet()) {
            List<String> after = new ArrayList<>(List.of(content(connection)));
            contents.put(revision, after);
            for (Told each : statements.getOrDefault(revision, List.of())) {
                execute(connection, each);
                after.add(content(connection));
            }
        }
        end = content(connection);
    }

    /** What there is before a revision runs. */
    String before(String revision) {
        return of(revision).get(0);
    }

    /** What there is in the end. */
    String after() {
        return end;
    }

    /** How many statements of a revision make what there is; null if no number does. */
    @Nullable Integer done(String revision, String content) {
        int number = of(revision).indexOf(content);
        return number < 0 ? null : number;
    }

    private List<String> of(String revision) {
        return contents.getOrDefault(revision, List.of());
    }

    /** Does by hand what is left of a revision. */
    void finish(Connection connection, String revision, int done) throws SQLException {
        List<Told> all = statements.getOrDefault(revision, List.of());
        for (Told each : all.subList(done, all.size())) {
            execute(connection, each);
        }
    }

    private static void execute(Connection connection, Told told) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(told.sql())) {
            for (int i = 0; i < told.arguments().size(); i++) {
                statement.setObject(i + 1, told.arguments().get(i));
            }
            statement.execute();
        }
    }

    /** The tables, their columns and rows. */
    static String content(Connection connection) throws SQLException {
        StringBuilder content = new StringBuilder();
        for (String table : TABLES.stream().sorted().toList()) {
            if (isThere(connection, table)) {
                content.append(table).append(rows(connection, table)).append('\n');
            }
        }
        return content.toString();
    }

    static boolean isThere(Connection connection, String table) throws SQLException {
        for (String name : List.of(table, table.toUpperCase(java.util.Locale.ROOT))) {
            try (ResultSet found =
                    connection
                            .getMetaData()
                            .getTables(
                                    connection.getCatalog(), connection.getSchema(), name, null)) {
                if (found.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = result.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(
                        "%s %s(%d)"
                                .formatted(
                                        columns.getColumnName(i),
                                        columns.getColumnTypeName(i),
                                        columns.getPrecision(i)));
            }
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= names.size(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join(" ", values));
            }
            rows.sort(null);
            rows.add(0, names.toString());
        }
        return rows;
    }
}
