package dev.retort.dialect.postgresql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Undecided;
import dev.retort.dialect.Undecided.Kind;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.test.PostgreSqlServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What text leaves open the server decides, and nothing of that stays. */
class PostgreSqlArbiterTest {

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull(),
                    column("name", varchar(80)),
                    column("amount", decimal(10, 2)),
                    column("kind", smallint()),
                    column("since", date()),
                    column("twice", integer()).generatedStored("kind * 2"));

    private static Undecided pair(Kind kind, String subject, String actual, String desired) {
        return new Undecided(kind, ACCOUNT, subject, actual, desired);
    }

    private static Map<Undecided, Boolean> settle(PostgreSqlDatabase database, Undecided... pairs)
            throws SQLException {
        return database.dialect.arbiter(database.connection).orElseThrow().settle(List.of(pairs));
    }

    @ParameterizedTest
    @MethodSource("dev.retort.dialect.postgresql.PostgreSqlDatabase#servers")
    void everyKindIsDecided(PostgreSqlServer server) throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open(server)) {
            database.apply(new Operation.CreateTable(ACCOUNT, false));
            Schema before = database.inspect();
            Undecided[] same = {
                pair(Kind.CHECK, "", "amount > (kind + 1)::numeric", "amount > kind + 1"),
                pair(Kind.CHECK, "ck", "account.kind > 0", "kind > 0"),
                pair(Kind.DEFAULT, "amount", "1 + 1.0", "(1)::numeric + 1.0"),
                pair(Kind.DEFAULT, "since", "'2020-01-01'::date", "'2020-1-1'"),
                pair(Kind.GENERATED, "twice", "(kind * (2)::smallint)", "kind * 2::smallint"),
                pair(Kind.INDEX_EXPRESSION, "ix", "lower((name)::text)", "LOWER(name)"),
                pair(Kind.INDEX_PREDICATE, "ix", "(kind IS NOT NULL)", "kind NOTNULL"),
                pair(
                        Kind.VIEW_QUERY,
                        "v",
                        " SELECT id\n FROM account;",
                        "select account.id from account")
            };
            Undecided[] different = {
                pair(Kind.CHECK, "", "kind > 0", "kind >= 0"),
                pair(Kind.DEFAULT, "amount", "1.5", "1.6"),
                pair(Kind.GENERATED, "twice", "kind * 2", "kind * 3"),
                pair(Kind.INDEX_EXPRESSION, "ix", "lower(name)", "upper(name)"),
                pair(Kind.INDEX_PREDICATE, "ix", "kind > 0", "kind < 0"),
                pair(Kind.VIEW_QUERY, "v", "SELECT id FROM account", "SELECT kind FROM account")
            };
            Map<Undecided, Boolean> answers = settle(database, same);
            assertThat(answers).containsOnlyKeys(same).doesNotContainValue(false);
            assertThat(settle(database, different))
                    .containsOnlyKeys(different)
                    .doesNotContainValue(true);
            assertThat(database.inspect()).isEqualTo(before);
            assertThat(database.connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void whatTheServerRefusesStaysOpenAndLeavesTheRestAlone() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.apply(new Operation.CreateTable(ACCOUNT, false));
            Undecided strange = pair(Kind.CHECK, "", "kind > 0", "no_such_column > 0");
            Undecided clear = pair(Kind.CHECK, "", "kind > 0", "0 < kind");
            assertThat(settle(database, strange, clear)).containsOnlyKeys(clear);
        }
    }

    @Test
    void whoMayNotWriteLeavesAllOpen() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.apply(new Operation.CreateTable(ACCOUNT, false));
            database.execute(
                    "REVOKE TEMPORARY ON DATABASE " + database.database.name() + " FROM PUBLIC");
            database.execute("CREATE ROLE reader_" + database.database.name());
            database.execute("SET ROLE reader_" + database.database.name());
            Undecided pair = pair(Kind.CHECK, "", "amount > (kind)::numeric", "amount > kind");
            assertThat(settle(database, pair)).isEmpty();
            database.execute("RESET ROLE");
            database.execute("DROP ROLE reader_" + database.database.name());
        }
    }

    @Test
    void theCallersTransactionGoesOn() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.connection.setAutoCommit(false);
            database.apply(new Operation.CreateTable(ACCOUNT, false));
            settle(database, pair(Kind.CHECK, "", "kind > 0", "0 < kind"));
            database.connection.commit();
            assertThat(database.inspect().table(ACCOUNT.name())).isPresent();
        }
    }
}
