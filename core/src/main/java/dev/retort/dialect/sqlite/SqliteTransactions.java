package dev.retort.dialect.sqlite;

import dev.retort.dialect.Transactions;
import dev.retort.error.BrokenReferencesException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction that writes from its beginning, with foreign keys not enforced in it and checked at
 * its end: so a table can be made again without its children.
 */
final class SqliteTransactions implements Transactions {

    /** In the temporary database, which is the connection's own: that it enforced foreign keys. */
    private static final int ENFORCED = 0x5E70;

    private static final int ROWS_TOLD = 5;

    @Override
    public void begin(Connection connection) throws SQLException {
        boolean enforced = number(connection, "PRAGMA foreign_keys") == 1;
        if (enforced) {
            run(connection, "PRAGMA temp.user_version = " + ENFORCED);
            run(connection, "PRAGMA foreign_keys = OFF");
        }
        // The driver begins by reading; what it began is given up for one that writes.
        connection.setAutoCommit(false);
        try {
            run(connection, "ROLLBACK");
            run(connection, "BEGIN IMMEDIATE");
        } catch (SQLException e) {
            run(connection, "BEGIN");
            end(connection);
            throw e;
        }
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        checkReferences(connection);
        commitOwn(connection);
    }

    /** References are those of other tables, which can be many and broken long ago. */
    @Override
    public void commitOwn(Connection connection) throws SQLException {
        connection.commit();
        end(connection);
    }

    /** SQLite may have rolled back already: on a full disk, and where a check says so. */
    @Override
    public void rollback(Connection connection) throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            try {
                run(connection, "BEGIN");
            } catch (SQLException another) {
                e.addSuppressed(another);
                throw e;
            }
        }
        run(connection, "PRAGMA legacy_alter_table = OFF");
        end(connection);
    }

    private static void end(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        if (number(connection, "PRAGMA temp.user_version") == ENFORCED) {
            run(connection, "PRAGMA foreign_keys = ON");
            run(connection, "PRAGMA temp.user_version = 0");
        }
    }

    private static void checkReferences(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        long all = 0;
        try (Statement statement = connection.createStatement();
                ResultSet broken = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (broken.next()) {
                if (++all <= ROWS_TOLD) {
                    String row = broken.getString(2);
                    rows.add(
                            "%s of \"%s\" refers to \"%s\""
                                    .formatted(
                                            row == null ? "a row" : "row " + row,
                                            broken.getString(1),
                                            broken.getString(3)));
                }
            }
        }
        if (all > 0) {
            throw new BrokenReferencesException(rows, all);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }
}
