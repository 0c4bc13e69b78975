package dev.retort.dialect.h2;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database in memory for one test. */
final class H2Database implements AutoCloseable {

    final Connection connection;
    final Dialect dialect;

    private H2Database(Connection connection) throws SQLException {
        this.connection = connection;
        this.dialect = new H2Dialect().forServer(connection);
    }

    static H2Database open(String settings) throws SQLException {
        return new H2Database(DriverManager.getConnection("jdbc:h2:mem:" + settings));
    }

    static H2Database open() throws SQLException {
        return open("");
    }

    /** Carries out an operation as an online run does. */
    void apply(Operation... operations) throws SQLException {
        for (Operation operation : operations) {
            for (DdlStatement statement : dialect.statements(operation, this::inspectNow)) {
                try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                    List<@Nullable Object> arguments = statement.arguments();
                    for (int i = 0; i < arguments.size(); i++) {
                        dialect.bind(prepared, i + 1, arguments.get(i));
                    }
                    prepared.execute();
                }
            }
        }
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Schema inspect() throws SQLException {
        return dialect.inspect(connection, Scope.everything());
    }

    private Schema inspectNow() {
        try {
            return inspect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
