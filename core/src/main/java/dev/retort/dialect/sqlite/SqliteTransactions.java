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

    private static final int ROWS_TOLD = 5;

    private final boolean legacy;
    private boolean enforced;

    /**
     * @param legacy whether the caller has asked for renaming as it was of old
     */
    SqliteTransactions(boolean legacy) {
        this.legacy = legacy;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        enforced = isOn(connection, "PRAGMA foreign_keys");
        if (enforced) {
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
        abandon(connection);
        end(connection);
    }

    /** A rebuild that fails in its midst leaves the renaming of old switched on. */
    @Override
    public void abandon(Connection connection) throws SQLException {
        run(connection, "PRAGMA legacy_alter_table = " + (legacy ? "ON" : "OFF"));
    }

    private void end(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        if (enforced) {
            run(connection, "PRAGMA foreign_keys = ON");
            enforced = false;
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

    private static boolean isOn(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
