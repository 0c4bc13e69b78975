package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.setDefault;
import static dev.retort.schema.Dsl.sequence;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.h2.H2Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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
                return DriverManager.getConnection(url);
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
        return Set.of(
                "add a computed column that is not stored",
                "compute a column that is not stored",
                "create a deferrable foreign key",
                "create a deferrable primary key",
                "create a deferrable unique rule",
                "create a foreign key of match FULL",
                "create a foreign key of match PARTIAL",
                "create a unique index on expressions and columns",
                "create a view that keeps its rows",
                "create an index of some rows",
                "create an index on a part of a text",
                "create an index on an expression",
                "create an index that carries columns",
                "move a column after another",
                "move a column before another",
                "move a column first",
                "move a table to another schema",
                "rename a sequence");
    }
}
