package dev.retort.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The same statements by plain JDBC, with a commit for each revision: the bar to measure against.
 */
public final class PlainJdbc {

    private PlainJdbc() {}

    /** Takes the URL of a new database and the number of revisions. */
    public static void main(String[] arguments) throws SQLException {
        int count = Integer.parseInt(arguments[1]);
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= count; i++) {
                for (String sql : Scripts.statements(i)) {
                    statement.execute(sql);
                }
                connection.commit();
            }
        }
    }
}
