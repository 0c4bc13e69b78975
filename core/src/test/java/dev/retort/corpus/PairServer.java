package dev.retort.corpus;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A database of one kind to try pairs on, looked at from outside. */
interface PairServer extends AutoCloseable {

    /** A new, empty database under a name; one of that name before it is gone. */
    Connection create(String name) throws SQLException;

    /** The schema as the database tells it, one line for each thing. */
    List<String> look(Connection connection) throws SQLException;

    /** The tables that rows can be put into, with their columns and the types of these. */
    Map<String, Map<String, String>> tables(Connection connection) throws SQLException;

    /** A name as it stands in SQL. */
    String quoted(String name);

    /** The rows that are a table's own, as they stand behind FROM. */
    default String rowsOf(String table) {
        return quoted(table);
    }

    /** What follows the name of a table where a row of defaults is inserted. */
    default String defaultValues() {
        return " DEFAULT VALUES";
    }

    @Override
    void close() throws SQLException;
}
