package dev.retort.corpus;

import dev.retort.test.MariaDbServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pairs on MariaDB: the tables of information_schema tell what is there. */
final class MariaDbPairs implements PairServer {

    private static final String LOOK =
            """
            SELECT 'column', table_name, column_name,
              concat_ws(' ', column_type, is_nullable, coalesce(column_default, '-'), extra,
                coalesce(collation_name, ''), generation_expression), column_comment
            FROM information_schema.columns WHERE table_schema = database()
            UNION ALL SELECT 'table', table_name, table_type,
              concat_ws(' ', engine, table_collation, create_options), table_comment
            FROM information_schema.tables WHERE table_schema = database()
            UNION ALL SELECT 'index', table_name, index_name,
              concat_ws(' ', non_unique, seq_in_index, column_name, collation,
                coalesce(sub_part, ''), index_type), index_comment
            FROM information_schema.statistics WHERE table_schema = database()
            UNION ALL SELECT 'fk', r.table_name, r.constraint_name,
              concat_ws(' ', k.ordinal_position, k.column_name, r.referenced_table_name,
                k.referenced_column_name, r.update_rule, r.delete_rule), ''
            FROM information_schema.referential_constraints r
            JOIN information_schema.key_column_usage k
              ON k.constraint_schema = r.constraint_schema
              AND k.constraint_name = r.constraint_name AND k.table_name = r.table_name
            WHERE r.constraint_schema = database()
            UNION ALL SELECT 'check', table_name, constraint_name, check_clause, level
            FROM information_schema.check_constraints WHERE constraint_schema = database()
            UNION ALL SELECT 'view', table_name, check_option, view_definition, security_type
            FROM information_schema.views WHERE table_schema = database()
            UNION ALL SELECT 'trigger', event_object_table, trigger_name,
              concat_ws(' ', action_timing, event_manipulation, action_statement), ''
            FROM information_schema.triggers WHERE trigger_schema = database()
            UNION ALL SELECT 'routine', routine_name, routine_type, routine_definition, dtd_identifier
            FROM information_schema.routines WHERE routine_schema = database()
            UNION ALL SELECT 'event', event_name, interval_value, event_definition, status
            FROM information_schema.events WHERE event_schema = database()""";

    private static final String TABLES =
            """
            SELECT c.table_name, c.column_name, c.column_type
            FROM information_schema.columns c
            JOIN information_schema.tables t
              ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE c.table_schema = database() AND t.table_type = 'BASE TABLE'
              AND c.generation_expression IS NULL
            ORDER BY c.ordinal_position""";

    private final Map<String, MariaDbServer.Database> databases = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();

    @Override
    public Connection create(String name) throws SQLException {
        end(name);
        databases.put(name, MariaDbServer.get().create());
        connections.put(name, databases.get(name).connect());
        return connections.get(name);
    }

    private void end(String name) throws SQLException {
        if (connections.containsKey(name)) {
            connections.remove(name).close();
            databases.remove(name).close();
        }
    }

    @Override
    public List<String> look(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LOOK)) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= 5; i++) {
                    line.append(rows.getString(i)).append('|');
                }
                lines.add(
                        line.toString()
                                .replace(connection.getCatalog(), "DB")
                                .replaceAll("\\s+", " "));
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

    @Override
    public String quoted(String name) {
        return '`' + name + '`';
    }

    @Override
    public String defaultValues() {
        return " () VALUES ()";
    }

    @Override
    public void close() throws SQLException {
        for (String name : List.copyOf(connections.keySet())) {
            end(name);
        }
    }
}
