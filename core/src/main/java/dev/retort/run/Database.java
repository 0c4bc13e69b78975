package dev.retort.run;

import dev.retort.dialect.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Properties;
import javax.sql.DataSource;

/** How a database is reached. */
public sealed interface Database {

    /** Connections of a pool or the like; each is given back. */
    record OfDataSource(DataSource dataSource) implements Database {}

    /** A connection that was handed in: never closed, and left in its transaction if it has one. */
    record OfConnection(Connection connection) implements Database {}

    /**
     * A URL, opened by its driver directly.
     *
     * @param folder where the relative path of a database that is a file begins
     * @param properties more for the driver, beside user and password
     */
    record OfUrl(DatabaseUrl url, Path folder, Properties properties) implements Database {

        public OfUrl {
            properties = (Properties) properties.clone();
        }

        @Override
        public Properties properties() {
            return (Properties) properties.clone();
        }
    }

    /** One schema of a database, which names without one mean then. */
    record InSchema(Database database, String schema) implements Database {}

    /** None to be reached: only its kind is known, which is enough for a script of SQL. */
    record OfDialect(String dialect) implements Database {}

    /** None at all. */
    record Unknown() implements Database {}
}
