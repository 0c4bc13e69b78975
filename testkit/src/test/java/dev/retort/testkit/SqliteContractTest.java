package dev.retort.testkit;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.sqlite.SqliteDialect;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
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
        String url = "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db?synchronous=OFF");
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
    protected String collation() {
        return "NOCASE";
    }

    @Override
    protected Map<Enum<?>, String> words() {
        return Map.of(
                TableOption.USING, "fts5(body)",
                ConstraintOption.KEY_PARTS, "name COLLATE NOCASE");
    }

    @Override
    protected Trigger trigger(int number) {
        return Trigger.of(
                "tr_account",
                QualifiedName.of("account"),
                "CREATE TRIGGER tr_account AFTER UPDATE ON account BEGIN DELETE FROM account WHERE"
                        + " id = "
                        + number
                        + "; END");
    }

    @Override
    protected Optional<Trigger> trigger(String name, QualifiedName table) {
        String sql =
                "CREATE TRIGGER "
                        + dialect().quote(name)
                        + " AFTER INSERT ON "
                        + dialect().quote(table)
                        + " BEGIN SELECT 1; SELECT 'it''s;'; END";
        return Optional.of(Trigger.of(name, table, sql));
    }

    @Override
    protected Set<String> refused() {
        return Refused.by("sqlite");
    }

    @Override
    protected Map<String, String> gaps() {
        return Map.of("stop to number rows", "The script keeps bigint where the run has integer.");
    }
}
