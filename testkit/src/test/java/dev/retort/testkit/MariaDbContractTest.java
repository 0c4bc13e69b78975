package dev.retort.testkit;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.mysql.MariaDbDialect;
import dev.retort.test.MariaDbServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
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
                    statement.execute("SET FOREIGN_KEY_CHECKS = 0");
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
    protected Map<String, String> gaps() {
        return Map.of(
                "create a view that names its columns",
                "The names that the server writes into the query are told as another query.",
                "drop a primary key by its name",
                "MariaDB keeps no name of a primary key; it is dropped as a value.");
    }

    @Override
    protected Set<String> refused() {
        return Set.of(
                "add a check that is not asked of the rows",
                "add a foreign key that is not asked of the rows",
                "add a unique rule in which nulls are equal",
                "add words to a type",
                "alter a domain",
                "comment on a constraint",
                "comment on a domain",
                "comment on a sequence",
                "comment on a type of words",
                "comment on a view",
                "create a deferrable foreign key",
                "create a deferrable primary key",
                "create a deferrable unique rule",
                "create a descending index with nulls first",
                "create a domain",
                "create a domain with rules",
                "create a foreign key of match FULL",
                "create a foreign key of match PARTIAL",
                "create a foreign key on delete set default",
                "create a foreign key on update set default",
                "create a sequence of a type",
                "create a type of attributes",
                "create a type of words",
                "create a unique index in which nulls are equal",
                "create a unique index on expressions and columns",
                "create a unique index that carries columns",
                "create a view that keeps its rows",
                "create an index of some rows",
                "create an index on an expression",
                "create an index that carries columns",
                "create an index with nulls last",
                "drop a domain",
                "drop a type of attributes",
                "drop a type of words",
                "number rows otherwise",
                "number rows with every option",
                "rename a domain",
                "rename a schema",
                "rename a type of words",
                "rename a word of a type",
                "type integer[]",
                "type timetz",
                "type timetz(3)",
                "type varchar(20)[]",
                "validate a check",
                "validate a foreign key");
    }
}
