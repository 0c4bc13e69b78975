package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.setDefault;
import static dev.retort.schema.Dsl.sequence;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.h2.H2Dialect;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Trigger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class H2ContractTest extends DialectContract {

    @Override
    protected Dialect dialect() {
        return new H2Dialect();
    }

    @Override
    protected ContractDatabase open() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return new ContractDatabase() {
            @Override
            public Connection connect() throws SQLException {
                Connection connection = DriverManager.getConnection(url);
                try (var statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE IF NOT EXISTS clerk");
                }
                return connection;
            }

            @Override
            public void close() throws SQLException {
                try (Connection connection = connect();
                        var statement = connection.createStatement()) {
                    statement.execute("SHUTDOWN");
                }
            }
        };
    }

    @Override
    protected Routine function(int number) {
        return new Routine(
                Routine.Kind.FUNCTION,
                QualifiedName.of("times"),
                "",
                "CREATE ALIAS times AS 'int times(int x) { return x * " + number + "; }'");
    }

    @Override
    protected Routine aggregate(int number) {
        Class<?> type = number == 2 ? H2Classes.Count.class : H2Classes.Total.class;
        return new Routine(
                Routine.Kind.AGGREGATE,
                QualifiedName.of("total"),
                "",
                "CREATE AGGREGATE total FOR '" + type.getName() + "'");
    }

    @Override
    protected Trigger trigger(int number) {
        Class<?> type = number == 2 ? H2Classes.First.class : H2Classes.Second.class;
        return Trigger.of(
                "tr_account",
                QualifiedName.of("account"),
                "CREATE TRIGGER tr_account BEFORE UPDATE ON account FOR EACH ROW CALL '"
                        + type.getName()
                        + "'");
    }

    @Override
    protected Optional<Trigger> trigger(String name, QualifiedName table) {
        String sql =
                "CREATE TRIGGER "
                        + dialect().quote(new QualifiedName(table.schema(), name))
                        + " BEFORE UPDATE ON "
                        + dialect().quote(table)
                        + " FOR EACH ROW CALL '"
                        + H2Classes.First.class.getName()
                        + "'";
        return Optional.of(Trigger.of(name, table, sql));
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
                        op ->
                                op.alterColumn(
                                        "account", "id", setDefault("NEXT VALUE FOR number"))));
    }

    @Override
    protected Set<String> refused() {
        return Refused.by("h2");
    }
}
