package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.setDefault;
import static dev.retort.schema.Dsl.sequence;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.postgresql.PostgreSqlDialect;
import dev.retort.operation.Operations;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Trigger;
import dev.retort.test.PostgreSqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

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
        PostgreSqlServer.Database database = used == null ? create(databases.server()) : used;
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

    /** With a tablespace and a way of keeping tables that are not the default ones. */
    private static PostgreSqlServer.Database create(PostgreSqlServer server) {
        PostgreSqlServer.Database database = server.create();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler");
            statement.execute("SET allow_in_place_tablespaces = true");
            statement.execute("CREATE TABLESPACE fast LOCATION ''");
        } catch (SQLException e) {
            if (!"42710".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
        return database;
    }

    @Override
    protected boolean ordersColumns() {
        return false;
    }

    @Override
    protected String role() {
        return "pg_monitor";
    }

    @Override
    protected Routine function(int number) {
        return new Routine(
                Routine.Kind.FUNCTION,
                QualifiedName.of("times"),
                "integer",
                "CREATE FUNCTION times(x integer) RETURNS integer LANGUAGE sql AS $$ SELECT x * "
                        + number
                        + " $$");
    }

    @Override
    protected Routine procedure(int number) {
        return new Routine(
                Routine.Kind.PROCEDURE,
                QualifiedName.of("tidy"),
                "",
                "CREATE PROCEDURE tidy() LANGUAGE sql AS $$ SELECT " + number + " $$");
    }

    @Override
    protected Routine aggregate(int number) {
        return new Routine(
                Routine.Kind.AGGREGATE,
                QualifiedName.of("total"),
                "integer",
                "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '"
                        + number
                        + "')");
    }

    @Override
    protected void beforeTrigger(Operations op) {
        for (int number = 2; number <= 3; number++) {
            op.create(
                    new Routine(
                            Routine.Kind.FUNCTION,
                            QualifiedName.of("touch" + number),
                            "",
                            "CREATE FUNCTION touch"
                                    + number
                                    + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW;"
                                    + " END $$"));
        }
    }

    @Override
    protected Trigger trigger(int number) {
        return Trigger.of(
                "tr_account",
                QualifiedName.of("account"),
                "CREATE TRIGGER tr_account BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION"
                        + " touch"
                        + number
                        + "()");
    }

    @Override
    protected List<Behaviour> own() {
        return Stream.concat(
                        PostgreSqlNatives.behaviours(),
                        Stream.of(
                                Behaviour.of(
                                        "draw a default from a sequence",
                                        op -> {
                                            op.createSequence(sequence("number"));
                                            Fixtures.account(op);
                                        },
                                        op ->
                                                op.alterColumn(
                                                        "account",
                                                        "id",
                                                        setDefault("nextval('number')")))))
                .toList();
    }

    @Override
    protected Optional<Trigger> trigger(String name, QualifiedName table) {
        String sql =
                "CREATE TRIGGER "
                        + dialect().quote(name)
                        + " BEFORE UPDATE ON "
                        + dialect().quote(table)
                        + " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()";
        return Optional.of(Trigger.of(name, table, sql));
    }

    @Override
    protected Set<String> refused() {
        return Refused.by("postgresql");
    }
}
