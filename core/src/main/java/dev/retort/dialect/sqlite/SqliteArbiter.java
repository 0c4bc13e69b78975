package dev.retort.dialect.sqlite;

import dev.retort.dialect.Arbiter;
import dev.retort.dialect.Undecided;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets SQLite compile both expressions: where the programs are the same, so is what they mean. It
 * makes nothing and reads no row.
 */
final class SqliteArbiter implements Arbiter {

    private final Connection connection;
    private final Map<Undecided, String> refusals = new LinkedHashMap<>();

    SqliteArbiter(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Map<Undecided, Boolean> settle(Collection<Undecided> pairs) throws SQLException {
        Map<Undecided, Boolean> answers = new LinkedHashMap<>();
        for (Undecided pair : pairs) {
            if (pair.namesColumns()) {
                continue;
            }
            try {
                answers.put(
                        pair,
                        program(query(pair, pair.actual()))
                                .equals(program(query(pair, pair.desired()))));
            } catch (SQLException refused) {
                // It names what is not there yet: then it stays a difference.
                refusals.put(pair, String.valueOf(refused.getMessage()));
            }
        }
        return answers;
    }

    @Override
    public Map<Undecided, String> refusals() {
        return Map.copyOf(refusals);
    }

    private static String query(Undecided pair, String expression) {
        String table = SqliteNames.quote(pair.table().name());
        return switch (pair.kind()) {
            case DEFAULT -> "SELECT (" + expression + ")";
            case CHECK, GENERATED, INDEX_EXPRESSION ->
                    "SELECT (" + expression + ") FROM " + table + " NOT INDEXED";
            case INDEX_PREDICATE ->
                    "SELECT 1 FROM " + table + " NOT INDEXED WHERE (" + expression + ")";
            case VIEW_QUERY, ROUTINE -> expression;
        };
    }

    private List<List<String>> program(String query) throws SQLException {
        List<List<String>> program = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery("EXPLAIN " + query)) {
            while (steps.next()) {
                List<String> step = new ArrayList<>();
                for (int i = 2; i <= 7; i++) {
                    step.add(String.valueOf(steps.getObject(i)));
                }
                program.add(step);
            }
        }
        return program;
    }
}
