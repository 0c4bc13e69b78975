package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.mysql.MariaDbDialect;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Grant;
import dev.retort.schema.IndexOption;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.test.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class MariaDbContractTest extends DialectContract {

    private static final Set<String> OTHER_SCHEMAS = Set.of("sales", "shop");

    @Override
    protected Dialect dialect() {
        return new MariaDbDialect();
    }

    /** Schemas are databases of the server, so that those of a test go with it. */
    @Override
    protected ContractDatabase open() {
        MariaDbServer.Database database = MariaDbServer.get().create();
        return new ContractDatabase() {
            @Override
            public Connection connect() throws SQLException {
                Connection connection = database.connect();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE IF NOT EXISTS clerk");
                }
                return connection;
            }

            @Override
            public void close() throws SQLException {
                try (database;
                        Connection connection = connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                    for (String schema : OTHER_SCHEMAS) {
                        statement.execute("DROP DATABASE IF EXISTS " + schema);
                    }
                    statement.execute("DROP ROLE IF EXISTS clerk");
                }
            }
        };
    }

    @Override
    protected Scope scope() {
        return Scope.schemas(OTHER_SCHEMAS);
    }

    @Override
    protected String collation() {
        return "utf8mb4_bin";
    }

    @Override
    protected Map<Enum<?>, String> words() {
        return Map.of(
                TableOption.STORAGE_PARAMETERS, "STATS_PERSISTENT=1",
                ColumnOption.COMPRESSION, "COMPRESSED",
                ColumnOption.STORAGE, "",
                IndexOption.STORAGE_PARAMETERS, "KEY_BLOCK_SIZE=8",
                TableOption.PARTITION_BY, "HASH (`id`)\nPARTITIONS 2");
    }

    @Override
    protected Routine function(int number) {
        return new Routine(
                Routine.Kind.FUNCTION,
                QualifiedName.of("times"),
                "",
                "CREATE FUNCTION times(x int(11)) RETURNS int(11) RETURN x * " + number);
    }

    @Override
    protected Routine aggregate(int number) {
        return new Routine(
                Routine.Kind.AGGREGATE,
                QualifiedName.of("total"),
                "",
                """
                CREATE AGGREGATE FUNCTION total(x int(11)) RETURNS int(11)
                BEGIN
                    DECLARE total INT DEFAULT 0;
                    DECLARE CONTINUE HANDLER FOR NOT FOUND RETURN total;
                    LOOP
                        FETCH GROUP NEXT ROW;
                        SET total = total + x * %d;
                    END LOOP;
                END"""
                        .formatted(number));
    }

    @Override
    protected List<Behaviour> own() {
        Column column = column("c", text());
        Namespace sales = new Namespace("sales");
        return List.of(
                Behaviour.of(
                        "grant rights on a schema",
                        op -> op.create(sales),
                        op ->
                                op.create(
                                        new Grant(
                                                sales.id(),
                                                role(),
                                                List.of("INSERT", "SELECT"),
                                                false))),
                Behaviour.of(
                        "grant rights on a function that may be passed on",
                        op -> op.create(function(2)),
                        op ->
                                op.create(
                                        new Grant(
                                                function(2).id(),
                                                role(),
                                                List.of("EXECUTE"),
                                                true))),
                Behaviour.of(
                        "create a column of which no versions are kept",
                        op ->
                                op.createTable(
                                        table(
                                                        "note",
                                                        column("id", bigint()).notNull(),
                                                        column.option(
                                                                ColumnOption.STORAGE,
                                                                "WITHOUT SYSTEM VERSIONING"))
                                                .option(
                                                        TableOption.STORAGE_PARAMETERS,
                                                        "WITH SYSTEM VERSIONING"))));
    }

    @Override
    protected Map<String, String> gaps() {
        return Map.of(
                "create an index with the option PARSER",
                "The server has no parser beside its own.",
                "drop a primary key by its name",
                "MariaDB keeps no name of a primary key; it is dropped as a value.");
    }

    @Override
    protected Optional<Trigger> trigger(String name, QualifiedName table) {
        String sql =
                "CREATE TRIGGER "
                        + dialect().quote(new QualifiedName(table.schema(), name))
                        + " BEFORE INSERT ON "
                        + dialect().quote(table)
                        + " FOR EACH ROW BEGIN SET @a = ';'; SET @b = 2; END";
        return Optional.of(Trigger.of(name, table, sql));
    }

    @Override
    protected Set<String> refused() {
        return Refused.by("mariadb");
    }
}
