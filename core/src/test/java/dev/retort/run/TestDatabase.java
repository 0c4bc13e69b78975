package dev.retort.run;

import dev.retort.test.MariaDbServer;
import dev.retort.test.PostgreSqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The databases on which migrations are tested; each test has an empty one of its own. */
enum TestDatabase {
    SQLITE {
        @Override
        Handle create(Path folder) throws SQLException {
            return new Handle("jdbc:sqlite:" + folder.resolve("test.db"), () -> {});
        }
    },
    H2 {
        @Override
        Handle create(Path folder) throws SQLException {
            String url = "jdbc:h2:mem:" + UUID.randomUUID();
            Connection keeper = DriverManager.getConnection(url);
            return new Handle(url, keeper::close);
        }
    },
    POSTGRESQL {
        @Override
        Handle create(Path folder) {
            PostgreSqlServer.Database database = PostgreSqlServer.newest().create();
            return new Handle(database.url(), database::close);
        }
    },
    MARIADB {
        @Override
        Handle create(Path folder) {
            MariaDbServer.Database database = MariaDbServer.get().create();
            return new Handle(database.url(), database::close);
        }
    };

    /** SQL with names in the quotes of this database instead of the standard's. */
    String quoted(String sql) {
        return this == MARIADB ? sql.replace('"', '`') : sql;
    }

    /** An empty database. */
    abstract Handle create(Path folder) throws SQLException;

    /** What ends with a database. */
    interface Ending {
        void end() throws SQLException;
    }

    /** A database for the length of a test. */
    record Handle(String url, Ending ending) implements AutoCloseable {

        Connection connect() throws SQLException {
            return DriverManager.getConnection(url);
        }

        void execute(String... statements) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        /** The rows of a query, their values separated by blanks. */
        List<String> rows(String sql) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                List<String> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        values.add(result.getString(i));
                    }
                    rows.add(String.join(" ", values));
                }
                return rows;
            }
        }

        /** The names of the tables, but for those of Retort, in lower case. */
        List<String> tables() throws SQLException {
            try (Connection connection = connect();
                    ResultSet tables =
                            connection
                                    .getMetaData()
                                    .getTables(
                                            connection.getCatalog(),
                                            connection.getSchema(),
                                            "%",
                                            new String[] {"TABLE", "BASE TABLE"})) {
                List<String> names = new ArrayList<>();
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
                names.removeIf(it -> it.equals("alembic_version") || it.startsWith("retort_"));
                return names;
            }
        }

        @Override
        public void close() throws SQLException {
            ending.end();
        }
    }
}
