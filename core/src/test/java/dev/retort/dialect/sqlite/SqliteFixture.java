package dev.retort.dialect.sqlite;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.Transactions;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of SQLite's, and plain questions to it that do not go through the dialect. */
final class SqliteFixture implements AutoCloseable {

    final Connection connection;
    final Dialect dialect;
    final Transactions transactions;

    SqliteFixture(String url) throws SQLException {
        this(DriverManager.getConnection(url));
    }

    private SqliteFixture(Connection connection) throws SQLException {
        this.connection = connection;
        dialect = new SqliteDialect().forServer(connection);
        transactions = dialect.transactions();
    }

    static SqliteFixture memory(String... sql) throws SQLException {
        SqliteFixture database = new SqliteFixture("jdbc:sqlite::memory:");
        database.run(sql);
        return database;
    }

    /** On a connection that is set already. */
    static SqliteFixture on(Connection connection) throws SQLException {
        return new SqliteFixture(connection);
    }

    static SqliteFixture file(Path file) throws SQLException {
        return new SqliteFixture("jdbc:sqlite:" + file);
    }

    SqliteFixture run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** Carries out operations as the dialect tells, each after the one before. */
    SqliteFixture apply(Operation... operations) throws SQLException {
        for (Operation operation : operations) {
            for (DdlStatement statement : statements(operation)) {
                run(statement.sql());
            }
        }
        return this;
    }

    /** Carries out operations as one revision does: in a transaction, and checked at its end. */
    SqliteFixture transaction(Operation... operations) throws SQLException {
        transactions.begin(connection);
        apply(operations);
        transactions.commit(connection);
        return this;
    }

    List<DdlStatement> statements(Operation operation) throws SQLException {
        Schema before = dialect.inspect(connection, Scope.everything().withOwn());
        return dialect.statements(operation, () -> before);
    }

    Schema inspect() throws SQLException {
        return dialect.inspect(connection, Scope.everything());
    }

    /** The first column of all rows. */
    List<String> strings(String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
        }
        return answers;
    }

    String string(String query) throws SQLException {
        return strings(query).get(0);
    }

    /** The text that SQLite keeps of an object. */
    String stored(String name) throws SQLException {
        return string("SELECT sql FROM sqlite_master WHERE name = '" + name + "'");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
