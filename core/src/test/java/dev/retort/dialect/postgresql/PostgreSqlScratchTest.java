package dev.retort.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Scope;
import dev.retort.dialect.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** An empty database for a short time. */
class PostgreSqlScratchTest {

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aDatabaseBesideIsEmptyAndGoesAgain() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.execute("CREATE TABLE account (id bigint)");
            try (ScratchDatabase scratch =
                    database.dialect.scratch(database.connection).orElseThrow()) {
                Connection beside = scratch.connection();
                assertThat(database.dialect.inspect(beside, Scope.everything()).objects())
                        .isEmpty();
                execute(beside, "CREATE SCHEMA sales");
                execute(beside, "CREATE TABLE sales.invoice (id bigint)");
                assertThat(database.inspect().tables()).hasSize(1);
                assertThat(database.rows(SCRATCHES)).hasSize(1);
            }
            assertThat(database.rows(SCRATCHES)).isEmpty();
        }
    }

    private static final String SCRATCHES =
            "SELECT 1 FROM pg_database WHERE datname LIKE 'retort_scratch_%'";

    @Test
    void whoMayMakeNoDatabaseGetsASchemaThatIsRolledBack() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            String role = "humble_" + database.database.name();
            database.execute("CREATE TABLE account (id bigint)");
            database.execute("CREATE SCHEMA sales");
            database.execute("CREATE ROLE " + role);
            database.execute(
                    "GRANT CREATE ON DATABASE " + database.database.name() + " TO " + role);
            database.execute("SET ROLE " + role);
            try (ScratchDatabase scratch =
                    database.dialect.scratch(database.connection).orElseThrow()) {
                Connection inside = scratch.connection();
                inside.setAutoCommit(true);
                execute(inside, "CREATE TABLE invoice (id bigint)");
                execute(inside, "CREATE SCHEMA more CREATE TABLE invoice (id bigint)");
                inside.commit();
                assertThat(database.dialect.inspect(inside, Scope.everything()).objects())
                        .extracting(it -> it.id().toString())
                        .containsExactlyInAnyOrder(
                                "schema \"more\"", "table \"invoice\"", "table \"more.invoice\"");
            }
            assertThat(database.connection.getAutoCommit()).isTrue();
            database.execute("RESET ROLE");
            assertThat(database.inspect().objects()).hasSize(2);
            database.execute("DROP OWNED BY " + role);
            database.execute("DROP ROLE " + role);
        }
    }

    @Test
    void withoutAServerThereIsNone() throws SQLException {
        assertThat(new PostgreSqlDialect().scratch(null)).isEmpty();
    }
}
