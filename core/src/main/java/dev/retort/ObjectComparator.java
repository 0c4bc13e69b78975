package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.operation.CustomOperation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Compares objects of a kind that Retort does not know and the application looks after. */
@FunctionalInterface
public interface ObjectComparator {

    /**
     * What makes the objects of the database as the application wants them; it runs after all else
     * that is proposed.
     *
     * @param connection to the database, to be read only
     */
    List<CustomOperation> compare(Dialect dialect, Connection connection) throws SQLException;
}
