package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Scope;
import dev.retort.error.BrokenReferencesException;
import dev.retort.error.MigrationException;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random changes of random tables: all else is as before, and again by the way back. */
class SqliteRandomTest {

    private static final int TABLES = Boolean.getBoolean("retort.test.full") ? 10_000 : 400;

    /** What SQLite may say of a change that the rows, or readers of the table, do not allow. */
    private static final List<String> ALLOWED =
            List.of(
                    "constraint failed",
                    "no such column",
                    "has no column named",
                    "cannot store",
                    "unknown datatype for",
                    "missing datatype for",
                    "PRIMARY KEY missing on table",
                    "AUTOINCREMENT not allowed on WITHOUT ROWID",
                    "datatype mismatch",
                    "foreign key mismatch");

    private int done;
    private int refused;

    @Test
    void allButTheChangeIsAsBeforeAndAgainByTheWayBack() throws SQLException {
        for (long seed = 1; seed <= TABLES; seed++) {
            try {
                one(seed);
            } catch (AssertionError | SQLException | RuntimeException e) {
                throw new AssertionError("Table of the seed " + seed, e);
            }
        }
        assertThat(done)
                .as("%d changes of tables, %d refused", done, refused)
                .isGreaterThan(2 * refused);
    }

    private void one(long seed) throws SQLException {
        Random random = new Random(seed * 7919);
        RandomTable made = new RandomTable(random);
        try (SqliteFixture database = SqliteFixture.memory()) {
            database.run("PRAGMA foreign_keys = OFF");
            for (String sql : made.sql) {
                run(database, sql);
            }
            if (!database.strings("PRAGMA foreign_key_check").isEmpty()) {
                database.run("DELETE FROM " + made.schema + ".t");
            }
            Schema schema = inspect(database, made.schema);
            QualifiedName name =
                    new QualifiedName(made.schema.equals("main") ? null : made.schema, "t");
            RandomChange change =
                    new RandomChange(random, schema.table(name).orElseThrow(), made.searched);
            if (change.operations.isEmpty()) {
                return;
            }
            check(database, made, change, schema);
        }
    }

    private static void run(SqliteFixture database, String sql) throws SQLException {
        try {
            database.run(sql);
        } catch (SQLException e) {
            // An index or a row that this table does not allow is left out.
            if (sql.startsWith("CREATE TABLE")) {
                throw new SQLException(sql, e);
            }
        }
    }

    private static Schema inspect(SqliteFixture database, String schema) throws SQLException {
        return database.dialect.inspect(
                database.connection,
                schema.equals("main") ? Scope.schemas(Set.of()) : Scope.schemas(Set.of(schema)));
    }

    private void check(SqliteFixture database, RandomTable made, RandomChange change, Schema schema)
            throws SQLException {
        Comparing before = Comparing.of(database, made.schema);
        Operation operation = change.operation().completed(schema);
        try {
            execute(database, operation, made.schema);
        } catch (NotSupportedByDatabaseException e) {
            refused++;
            Comparing.of(database, made.schema).assertSame(before);
            return;
        } catch (MigrationException | SQLException e) {
            refused++;
            boolean allowed =
                    e instanceof BrokenReferencesException
                            || ALLOWED.stream().anyMatch(String.valueOf(e.getMessage())::contains);
            if (!allowed) {
                fail(e.getMessage() + "\n" + operation + "\n" + made.sql, e);
            }
            Comparing.of(database, made.schema).assertSame(before);
            return;
        }
        done++;
        Comparing after = Comparing.of(database, made.schema);
        after.assertChanged(before, change);
        try {
            execute(database, change.back(schema), made.schema);
        } catch (NotSupportedByDatabaseException e) {
            // A column that numbers rows does so as the key, which went with it.
            assertThat(change.dropped).isNotEmpty();
            return;
        } catch (BrokenReferencesException e) {
            // A value that was converted and back is not always equal to the one it refers to.
            assertThat(change.converted).isNotEmpty();
            return;
        } catch (SQLException e) {
            // Not every value that came out of a conversion can go back, nor can one be made up.
            String words = String.valueOf(e.getMessage());
            boolean converted = !change.converted.isEmpty() && words.contains("constraint failed");
            boolean gone =
                    !change.dropped.isEmpty()
                            && (words.contains("NOT NULL constraint")
                                    || words.contains("cannot store"));
            if (!converted && !gone) {
                throw e;
            }
            Comparing.of(database, made.schema).assertSame(after);
            return;
        }
        Comparing.of(database, made.schema).assertBack(before, change);
    }

    private static void execute(SqliteFixture database, Operation operation, String schema)
            throws SQLException {
        database.transactions.begin(database.connection);
        try {
            Schema now = inspect(database, schema);
            for (DdlStatement statement :
                    database.dialect.statements(operation.completed(now), () -> now)) {
                database.run(statement.sql());
            }
            database.transactions.commit(database.connection);
        } catch (SQLException | RuntimeException e) {
            database.transactions.rollback(database.connection);
            throw e;
        }
    }
}
