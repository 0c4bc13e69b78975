package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.setDefault;
import static dev.retort.schema.Dsl.sequence;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.postgresql.PostgreSqlDialect;
import dev.retort.test.PostgreSqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The contract against a server of PostgreSQL, whichever version it is. */
abstract class PostgreSqlContract extends DialectContract {

    /** To drop schemas is quicker by far than to drop a database. */
    private static final String EMPTY =
            """
            DO $$
            DECLARE name text;
            BEGIN
                FOR name IN SELECT nspname FROM pg_namespace
                    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
                LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', name);
                END LOOP;
                CREATE SCHEMA public;
            END $$
            """;

    /** The server, and databases of it that are empty again, for all tests of a class. */
    record Databases(PostgreSqlServer server, Queue<PostgreSqlServer.Database> empty) {

        static Databases of(PostgreSqlServer server) {
            return new Databases(server, new ConcurrentLinkedQueue<>());
        }
    }

    /** Where the databases are. */
    abstract Databases databases();

    @Override
    protected Dialect dialect() {
        return new PostgreSqlDialect();
    }

    @Override
    protected ContractDatabase open() {
        Databases databases = databases();
        PostgreSqlServer.Database used = databases.empty().poll();
        PostgreSqlServer.Database database = used == null ? databases.server().create() : used;
        return new ContractDatabase() {
            @Override
            public Connection connect() throws SQLException {
                return database.connect();
            }

            @Override
            public void close() throws SQLException {
                try (Connection connection = connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute(EMPTY);
                }
                databases.empty().add(database);
            }
        };
    }

    @Override
    protected boolean ordersColumns() {
        return false;
    }

    @Override
    protected List<Behaviour> own() {
        return List.of(
                Behaviour.of(
                        "draw a default from a sequence",
                        op -> {
                            op.createSequence(sequence("number"));
                            Fixtures.account(op);
                        },
                        op -> op.alterColumn("account", "id", setDefault("nextval('number')"))));
    }

    @Override
    protected Map<String, String> gaps() {
        return Map.of(
                "add a check of several conditions",
                "The check is read back as another than the one that was written.");
    }

    @Override
    protected Set<String> refused() {
        return Set.of(
                "add a column that every update sets",
                "add an invisible column",
                "create a foreign key of match PARTIAL",
                "create an index on a part of a text",
                "make a column invisible",
                "move a column after another",
                "move a column before another",
                "move a column first",
                "undo make a computed column an ordinary one");
    }
}
