package dev.retort.testkit;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.sqlite.SqliteDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends DialectContract {

    @TempDir static Path folder;

    @Override
    protected Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    protected ContractDatabase open() {
        String url = "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db");
        return new ContractDatabase() {
            @Override
            public Connection connect() throws SQLException {
                return DriverManager.getConnection(url);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    protected Set<String> refused() {
        return Set.of(
                "add a check that is not asked of the rows",
                "add a column that every update sets",
                "add a column that numbers the rows",
                "add a foreign key that is not asked of the rows",
                "add a foreign key to another schema",
                "add a unique rule in which nulls are equal",
                "add an invisible column",
                "add words to a type",
                "alter a column of another schema",
                "alter a domain",
                "alter a sequence",
                "comment on a domain",
                "comment on a schema",
                "comment on a sequence",
                "comment on a type of words",
                "create a deferrable primary key",
                "create a deferrable unique rule",
                "create a descending index with nulls first",
                "create a domain",
                "create a domain with rules",
                "create a schema",
                "create a schema if it is not there",
                "create a sequence",
                "create a sequence of a type",
                "create a sequence that counts down",
                "create a sequence with every option",
                "create a table in another schema",
                "create a type of attributes",
                "create a type of words",
                "create a unique index in which nulls are equal",
                "create a unique index that carries columns",
                "create a view that keeps its rows",
                "create an index by hash",
                "create an index of another schema",
                "create an index on a part of a text",
                "create an index that carries columns",
                "create an index with nulls last",
                "drop a domain",
                "drop a schema",
                "drop a sequence",
                "drop a type of attributes",
                "drop a type of words",
                "make a column invisible",
                "move a table to another schema",
                "number rows from a hundred",
                "number rows otherwise",
                "number rows with every option",
                "rename a domain",
                "rename a schema",
                "rename a sequence",
                "rename a type of words",
                "rename a word of a type",
                "validate a check",
                "validate a foreign key");
    }

    @Override
    protected Map<String, String> gaps() {
        String comments = "SQLite keeps no comments, so that none is there to be dropped.";
        return Map.of(
                "stop to number rows",
                "The script keeps bigint where the run has integer.",
                "comment on a view",
                comments,
                "comment on an index",
                comments,
                "comment on a constraint",
                comments);
    }
}
