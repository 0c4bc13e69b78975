package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Transactions;
import dev.retort.error.BrokenReferencesException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTransactionsTest {

    private final Transactions transactions = new SqliteDialect().transactions();

    @Test
    void whatIsCommittedStays(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("a.db");
        try (SqliteFixture database = SqliteFixture.file(file)) {
            transactions.begin(database.connection);
            database.run("CREATE TABLE t (a)");
            transactions.commit(database.connection);
            assertThat(database.connection.getAutoCommit()).isTrue();
            transactions.begin(database.connection);
            database.run("CREATE TABLE u (a)");
            transactions.rollback(database.connection);
        }
        try (SqliteFixture database = SqliteFixture.file(file)) {
            assertThat(database.strings("SELECT name FROM sqlite_master")).containsExactly("t");
        }
    }

    @Test
    void itWritesFromItsBeginning(@TempDir Path folder) throws SQLException {
        Path file = folder.resolve("a.db");
        try (SqliteFixture one = SqliteFixture.file(file);
                SqliteFixture two = SqliteFixture.file(file)) {
            two.run("PRAGMA busy_timeout = 1");
            transactions.begin(one.connection);
            assertThatThrownBy(() -> transactions.begin(two.connection))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("locked");
            transactions.commit(one.connection);
            assertThat(two.connection.getAutoCommit()).isTrue();
            transactions.begin(two.connection);
            transactions.rollback(two.connection);
        }
    }

    @Test
    void foreignKeysRestWithinAndAreAsBeforeBehind() throws SQLException {
        for (String setting : new String[] {"0", "1"}) {
            try (SqliteFixture database =
                    SqliteFixture.memory("PRAGMA foreign_keys = " + setting)) {
                transactions.begin(database.connection);
                assertThat(database.string("PRAGMA foreign_keys")).isEqualTo("0");
                transactions.commit(database.connection);
                assertThat(database.string("PRAGMA foreign_keys")).isEqualTo(setting);
                transactions.begin(database.connection);
                transactions.rollback(database.connection);
                assertThat(database.string("PRAGMA foreign_keys")).isEqualTo(setting);
            }
        }
    }

    @Test
    void rowsThatReferToNothingAreNamedAndNotCommitted() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE account (id integer PRIMARY KEY)",
                        "CREATE TABLE invoice (account REFERENCES account)")) {
            transactions.begin(database.connection);
            database.run("INSERT INTO invoice VALUES (7), (8)");
            assertThatThrownBy(() -> transactions.commit(database.connection))
                    .isInstanceOf(BrokenReferencesException.class)
                    .hasMessage(
                            "2 rows refer to others that are not there: row 1 of \"invoice\" refers"
                                    + " to \"account\"; row 2 of \"invoice\" refers to \"account\"."
                                    + " The revision was not committed; delete or repair these"
                                    + " rows in it.");
            transactions.rollback(database.connection);
            assertThat(database.string("SELECT count(*) FROM invoice")).isEqualTo("0");
        }
    }

    @Test
    void whatWasBrokenLongAgoDoesNotKeepOurOwnTablesFromBeingWritten() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE invoice (account REFERENCES account)",
                        "INSERT INTO invoice VALUES (7)")) {
            transactions.begin(database.connection);
            database.run("CREATE TABLE own (a)");
            transactions.commitOwn(database.connection);
            assertThat(database.connection.getAutoCommit()).isTrue();
            transactions.begin(database.connection);
            transactions.rollback(database.connection);
            assertThat(database.string("SELECT count(*) FROM own")).isEqualTo("0");
        }
    }
}
