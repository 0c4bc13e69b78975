package dev.retort.corpus;

import dev.retort.codegen.OperationDescription;
import dev.retort.dialect.Arbiter;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.SqlScript;
import dev.retort.dialect.SqlSplitter;
import dev.retort.dialect.SqlStatement;
import dev.retort.dialect.Undecided;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.SchemaDiffer;
import dev.retort.diff.WayBack;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One pair tried on a database: there with its rows, nothing left to do, and back. */
final class PairTrial {

    static final String DONE = "ok";
    static final String REFUSED = "refused";

    private final PairServer server;
    private final Dialect unasked;
    private final Pair pair;
    private String script = "";

    PairTrial(PairServer server, Dialect dialect, Pair pair) {
        this.server = server;
        this.unasked = dialect;
        this.pair = pair;
    }

    /** The statements of the way there, for a person who looks into a failure. */
    String script() {
        return script;
    }

    /**
     * {@link #DONE}, {@link #REFUSED} where the server takes one of the scripts not, or a fault.
     */
    String run() throws SQLException {
        Connection to = server.create("b");
        Connection from = server.create("a");
        try {
            load(to, pair.after());
            load(from, pair.before());
        } catch (SQLException e) {
            return REFUSED;
        }
        try {
            return run(from, to);
        } catch (RuntimeException e) {
            return "failed: " + e;
        }
    }

    private String run(Connection from, Connection to) throws SQLException {
        Dialect dialect = unasked.forServer(from);
        Schema before = dialect.inspect(from, Scope.everything());
        Schema after = dialect.inspect(to, Scope.everything());
        List<Operation> nothing = diff(dialect, to, after, after);
        if (!nothing.isEmpty()) {
            return "differs from itself: " + lines(nothing);
        }
        List<String> old = server.look(from);
        List<Rows> rows = rows(from, to);
        List<Operation> operations = diff(dialect, from, before, after);
        Connection used = from;
        try {
            apply(dialect, from, operations, before);
        } catch (SQLException e) {
            // The rows may break a rule of the new schema, whatever is done: then empty tables
            // tell.
            used = server.create("a");
            load(used, pair.before());
            rows = List.of();
            try {
                apply(dialect, used, operations, before);
            } catch (SQLException again) {
                return "its script was refused: " + again.getMessage();
            }
        }
        return check(dialect, used, to, new Way(operations, before, after, old, rows));
    }

    /** A way that was gone, and what was there before it. */
    private record Way(
            List<Operation> operations,
            Schema before,
            Schema after,
            List<String> old,
            List<Rows> rows) {}

    /** The rows of a table, in the columns that stay. */
    private record Rows(String name, List<String> columns, List<String> rows) {}

    private String check(Dialect dialect, Connection from, Connection to, Way way)
            throws SQLException {
        String apart = apart(server.look(from), server.look(to));
        if (!apart.isEmpty()) {
            return "schemas differ: " + apart;
        }
        PairRows rows = new PairRows(server, from);
        for (Rows table : way.rows()) {
            List<String> now = rows.read(table.name(), table.columns());
            if (!now.equals(table.rows())) {
                return "rows of " + table.name() + ": " + table.rows() + " became " + now;
            }
        }
        Schema reached = dialect.inspect(from, Scope.everything());
        List<Operation> again = diff(dialect, from, reached, way.after());
        if (!again.isEmpty()) {
            return "second diff is not empty: " + lines(again);
        }
        return back(dialect, from, way);
    }

    private String back(Dialect dialect, Connection from, Way way) throws SQLException {
        List<Operation> back =
                WayBack.of(
                        way.before(),
                        way.operations(),
                        dialect.equivalence(),
                        dialect.alterations());
        Connection used = from;
        Schema reached = dialect.inspect(used, Scope.everything());
        try {
            apply(dialect, used, back, reached);
        } catch (SQLException e) {
            used = server.create("a");
            load(used, pair.before());
            apply(dialect, used, way.operations(), way.before());
            try {
                apply(dialect, used, back, reached);
            } catch (SQLException again) {
                return "way back was refused: " + again.getMessage() + lines(back);
            }
        }
        String apart = apart(server.look(used), way.old());
        return apart.isEmpty() ? DONE : "way back leads elsewhere: " + apart;
    }

    private List<Rows> rows(Connection from, Connection to) throws SQLException {
        PairRows rows = new PairRows(server, from);
        var filled = rows.fill();
        List<Rows> kept = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : common(from, to).entrySet()) {
            if (filled.contains(table.getKey())) {
                String name = table.getKey();
                List<String> columns = table.getValue();
                kept.add(new Rows(name, columns, rows.read(name, columns)));
            }
        }
        return kept;
    }

    /** The columns that a table has on both sides, with the same type. */
    private Map<String, List<String>> common(Connection from, Connection to) throws SQLException {
        Map<String, Map<String, String>> wanted = new HashMap<>();
        server.tables(to).forEach((name, columns) -> wanted.put(key(name), columns));
        Map<String, List<String>> common = new LinkedHashMap<>();
        server.tables(from)
                .forEach(
                        (name, columns) -> {
                            Map<String, String> other = wanted.get(key(name));
                            if (other != null) {
                                List<String> same = new ArrayList<>(columns.keySet());
                                same.removeIf(
                                        column -> !columns.get(column).equals(other.get(column)));
                                common.put(name, same);
                            }
                        });
        return common;
    }

    private String key(String name) {
        return server instanceof SqlitePairs ? name.toLowerCase(Locale.ROOT) : name;
    }

    private void load(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement one : SqlSplitter.split(text, unasked.syntax())) {
                statement.execute(one.sql());
            }
        }
    }

    private static List<Operation> diff(
            Dialect dialect, Connection connection, Schema from, Schema to) throws SQLException {
        DiffOptions options = DiffOptions.exact(dialect.alterations());
        Difference difference = SchemaDiffer.diff(from, to, dialect.equivalence(), options);
        if (!difference.undecided().isEmpty()) {
            Optional<Arbiter> arbiter = dialect.arbiter(connection);
            Map<Undecided, Boolean> answers =
                    arbiter.isEmpty() ? Map.of() : arbiter.get().settle(difference.undecided());
            difference =
                    SchemaDiffer.diff(from, to, dialect.equivalence(), options.answers(answers));
        }
        return difference.operations();
    }

    private void apply(
            Dialect dialect, Connection connection, List<Operation> operations, Schema from)
            throws SQLException {
        SqlScript sql = new SqlScript(dialect);
        Schema before = from;
        for (Operation operation : dialect.combined(operations)) {
            Schema now = before;
            sql.begin();
            dialect.statements(operation, () -> now).forEach(sql::add);
            before = operation.apply(before);
        }
        sql.commit();
        script += sql.text() + "\n";
        try (Statement statement = connection.createStatement()) {
            for (String one : sql.statements()) {
                try {
                    statement.execute(one);
                } catch (SQLException e) {
                    statement.execute("ROLLBACK");
                    throw new SQLException(e.getMessage() + " in " + one, e);
                }
            }
        }
    }

    private static String apart(List<String> got, List<String> wanted) {
        StringBuilder apart = new StringBuilder();
        got.stream().filter(it -> !wanted.contains(it)).forEach(it -> apart.append("\n+ " + it));
        wanted.stream().filter(it -> !got.contains(it)).forEach(it -> apart.append("\n- " + it));
        return apart.toString();
    }

    private static String lines(List<Operation> operations) {
        return operations.stream()
                .map(it -> "\n  " + OperationDescription.line(it))
                .toList()
                .toString();
    }
}
