package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.setDefault;
import static dev.retort.schema.Dsl.sequence;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.postgresql.PostgreSqlDialect;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgreSqlContractTest extends DialectContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final Queue<String> FREE = new ConcurrentLinkedQueue<>();

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

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    protected Dialect dialect() {
        return new PostgreSqlDialect();
    }

    @Override
    protected ContractDatabase open() throws SQLException {
        String used = FREE.poll();
        String name = used == null ? "contract_" + DATABASES.incrementAndGet() : used;
        if (used == null) {
            execute("postgres", "CREATE DATABASE " + name);
        }
        return new ContractDatabase() {
            @Override
            public Connection connect() throws SQLException {
                return DriverManager.getConnection(server.getJdbcUrl("postgres", name));
            }

            @Override
            public void close() throws SQLException {
                execute(name, EMPTY);
                FREE.add(name);
            }
        };
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl("postgres", database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
