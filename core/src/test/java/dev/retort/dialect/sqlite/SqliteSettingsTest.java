package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the caller's connection are behind a change what they were before it. */
class SqliteSettingsTest {

    private static final QualifiedName T = QualifiedName.of("t");

    /** They tell of the database or of what has happened, not how the connection is set. */
    private static final Set<String> NO_SETTINGS =
            Set.of("data_version", "schema_version", "freelist_count", "page_count");

    /** Every pragma that answers with one number or word. */
    private static List<String> settings(SqliteFixture database) throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String pragma :
                database.strings("SELECT name FROM pragma_pragma_list ORDER BY name")) {
            boolean harmless =
                    !pragma.matches(".*(check|vacuum|optimize|shrink|checkpoint|_list).*");
            if (harmless && !NO_SETTINGS.contains(pragma)) {
                settings.add(pragma + answer(database, pragma));
            }
        }
        settings.add("temp.user_version" + answer(database, "temp.user_version"));
        return settings;
    }

    private static List<String> answer(SqliteFixture database, String pragma) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = database.connection.createStatement()) {
            if (statement.execute("PRAGMA " + pragma)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
        }
        return answers;
    }

    private static SqliteFixture database(int set) throws SQLException {
        SqliteFixture plain = SqliteFixture.memory();
        plain.run(
                "PRAGMA legacy_alter_table = " + set,
                "PRAGMA foreign_keys = " + set,
                "PRAGMA recursive_triggers = " + set,
                "PRAGMA temp.user_version = " + 77 * set,
                "PRAGMA user_version = " + 7 * set,
                "CREATE TABLE t (a integer PRIMARY KEY, b text)",
                "CREATE TABLE child (t REFERENCES t ON DELETE CASCADE)",
                "CREATE VIEW v AS SELECT b FROM t",
                "INSERT INTO t VALUES (1, 'x')",
                "INSERT INTO child VALUES (1)");
        return SqliteFixture.on(plain.connection);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void behindARebuildTheyAreAsBefore(int set) throws SQLException {
        try (SqliteFixture database = database(set)) {
            List<String> before = settings(database);
            assertThat(before)
                    .contains("legacy_alter_table[" + set + "]", "foreign_keys[" + set + "]");
            database.transaction(
                    new Operation.AddConstraint(T, check(null, "a > 0")),
                    new Operation.RenameColumn(T, "b", "c"),
                    new Operation.AddColumn(T, column("d", integer()), false, null),
                    new Operation.DropColumn(T, "d", null, false));
            assertThat(settings(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void behindAFailureTheyAreAsBefore(int set) throws SQLException {
        try (SqliteFixture database = database(set)) {
            List<String> before = settings(database);
            database.transactions.begin(database.connection);
            // The renaming of old is on when the statement behind it fails.
            database.run("PRAGMA legacy_alter_table = ON");
            assertThatThrownBy(() -> database.run("ALTER TABLE nowhere RENAME TO somewhere"))
                    .isInstanceOf(SQLException.class);
            database.transactions.rollback(database.connection);
            assertThat(settings(database)).isEqualTo(before);
        }
    }

    @Test
    void wherePreviousRenamingIsOnViewsAndTriggersFollowAllTheSame() throws SQLException {
        try (SqliteFixture database = database(1)) {
            database.run("CREATE TRIGGER tr AFTER DELETE ON child BEGIN UPDATE t SET b = 1; END");
            database.transaction(
                    new Operation.RenameTable(T, QualifiedName.of("u")),
                    new Operation.RenameColumn(QualifiedName.of("u"), "b", "c"));
            assertThat(database.stored("v")).isEqualTo("CREATE VIEW v AS SELECT c FROM \"u\"");
            assertThat(database.stored("tr")).contains("UPDATE \"u\" SET c = 1");
            assertThat(database.strings("SELECT c FROM v")).containsExactly("x");
            assertThat(database.string("PRAGMA legacy_alter_table")).isEqualTo("1");
        }
    }
}
