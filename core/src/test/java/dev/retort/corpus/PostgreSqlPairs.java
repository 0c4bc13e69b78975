package dev.retort.corpus;

import dev.retort.test.PostgreSqlServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pairs on PostgreSQL: catalog queries tell what is there. */
final class PostgreSqlPairs implements PairServer {

    private static final String TABLES =
            """
            SELECT table_schema || chr(1) || table_name, column_name, udt_name
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE table_type = 'BASE TABLE'
              AND table_schema NOT IN ('pg_catalog', 'information_schema')
              AND is_generated = 'NEVER' AND coalesce(identity_generation, '') <> 'ALWAYS'
            ORDER BY ordinal_position""";

    private static final String EMPTY =
            """
            DO $$
            DECLARE name text;
            BEGIN
              FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                EXECUTE format('DROP EXTENSION %I CASCADE', name);
              END LOOP;
              FOR name IN SELECT nspname FROM pg_namespace
                  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', name);
              END LOOP;
              CREATE SCHEMA public AUTHORIZATION pg_database_owner;
              GRANT USAGE ON SCHEMA public TO PUBLIC;
              COMMENT ON SCHEMA public IS 'standard public schema';
            END $$""";

    private final Map<String, PostgreSqlServer.Database> databases = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();
    private final String look = resource();

    private static String resource() {
        try (InputStream stream = PostgreSqlPairs.class.getResourceAsStream("postgresql.sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database made anew takes long; one that is emptied serves as well. */
    @Override
    public Connection create(String name) throws SQLException {
        Connection connection = connections.get(name);
        if (connection == null) {
            databases.put(name, PostgreSqlServer.newest().create());
            connection = databases.get(name).connect();
            connections.put(name, connection);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET ALL");
            statement.execute("SET statement_timeout = '20s'");
            statement.execute("SET client_min_messages = error");
            statement.execute(EMPTY);
        }
        return connection;
    }

    @Override
    public List<String> look(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(look)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= 6; i++) {
                    line.append(rows.getString(i)).append('|');
                }
                lines.add(line.toString().replaceAll("\\s+", " ").strip());
            }
        }
        lines.sort(null);
        return lines;
    }

    @Override
    public Map<String, Map<String, String>> tables(Connection connection) throws SQLException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new LinkedHashMap<>())
                        .put(rows.getString(2), rows.getString(3));
            }
        }
        return tables;
    }

    /** Of a table that others inherit from, not theirs; all of a partitioned one. */
    @Override
    public String rowsOf(String table) {
        String number = "'" + quoted(table).replace("'", "''") + "'::regclass";
        return quoted(table)
                + " AS own WHERE own.tableoid = "
                + number
                + " OR (SELECT relkind = 'p' FROM pg_class WHERE oid = "
                + number
                + ")";
    }

    @Override
    public String quoted(String name) {
        return Arrays.stream(name.split("\u0001"))
                .map(part -> '"' + part + '"')
                .collect(Collectors.joining("."));
    }

    @Override
    public void close() throws SQLException {
        for (String name : List.copyOf(connections.keySet())) {
            connections.remove(name).close();
            databases.remove(name).close();
        }
    }
}
