package dev.retort.testkit;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.mysql.MariaDbDialect;
import dev.retort.test.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
                return database.connect();
            }

            @Override
            public void close() throws SQLException {
                try (database;
                        Connection connection = connect();
                        Statement statement = connection.createStatement()) {
                    for (String schema : OTHER_SCHEMAS) {
                        statement.execute("DROP DATABASE IF EXISTS " + schema);
                    }
                }
            }
        };
    }

    @Override
    protected Scope scope() {
        return Scope.schemas(OTHER_SCHEMAS);
    }

    @Override
    protected Set<String> refused() {
        return Set.of();
    }
}
