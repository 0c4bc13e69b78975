package dev.retort.dialect.mysql;

import dev.retort.dialect.Identifiers;
import dev.retort.dialect.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database beside another, on the connection that is lent; it goes back where it was. */
final class MySqlScratch implements ScratchDatabase {

    private final Connection connection;
    private final @Nullable String home;
    private final String database;

    private MySqlScratch(Connection connection, @Nullable String home, String database) {
        this.connection = connection;
        this.home = home;
        this.database = database;
    }

    /** Empty where the user may not create databases. */
    static Optional<ScratchDatabase> open(Connection server, MySqlFacts facts) {
        String name = "retort_scratch_" + UUID.randomUUID().toString().replace("-", "");
        try {
            String home = server.getCatalog();
            execute(
                    server,
                    "CREATE DATABASE "
                            + name
                            + (facts.collation() == null ? "" : " COLLATE " + facts.collation()));
            server.setCatalog(name);
            return Optional.of(new MySqlScratch(server, home, name));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        execute(connection, "DROP DATABASE " + database);
        if (home != null) {
            execute(connection, "USE " + Identifiers.quoted(home, '`', '`'));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
