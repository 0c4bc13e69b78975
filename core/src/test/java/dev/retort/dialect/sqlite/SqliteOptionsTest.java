package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.foreignKey;
import static dev.retort.schema.Dsl.primaryKey;
import static dev.retort.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Match;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.TableOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of tables and every kind of constraint, added and taken away, by an outside look. */
class SqliteOptionsTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static Map<TableOption, String> options(String words) {
        return switch (words) {
            case "STRICT" -> Map.of(TableOption.STRICT, "true");
            case "WITHOUT ROWID" -> Map.of(TableOption.WITHOUT_ROWID, "true");
            case "both" -> Map.of(TableOption.STRICT, "true", TableOption.WITHOUT_ROWID, "true");
            default -> Map.of();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "none, STRICT",
        "none, WITHOUT ROWID",
        "none, both",
        "STRICT, both",
        "WITHOUT ROWID, both",
        "WITHOUT ROWID, STRICT"
    })
    void optionsOfATableComeAndGo(String from, String to) throws SQLException {
        String suffix =
                from.equals("none") ? "" : " " + from.replace("both", "STRICT, WITHOUT ROWID");
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a TEXT PRIMARY KEY NOT NULL /* key */, b INTEGER, c BLOB)"
                                + suffix,
                        "CREATE INDEX ix ON t (b)",
                        "INSERT INTO t VALUES ('x', 9223372036854775807, x'00ff'), ('y', NULL, NULL)")) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            Operation there = new Operation.SetTableOptions(T, options(from), options(to));
            database.transaction(there);
            assertThat(kind(database)).isEqualTo(kind(to));
            assertThat(database.strings("SELECT a || quote(b) || quote(c) FROM t ORDER BY a"))
                    .containsExactly("x9223372036854775807X'00FF'", "yNULLNULL");
            assertThat(database.stored("t")).contains("NOT NULL /* key */, b INTEGER");
            database.transaction(there.reverse());
            assertThat(kind(database)).isEqualTo(kind(from));
            assertThat(DatabaseFacts.of(database.connection).texts()).isEqualTo(before.texts());
            assertThat(database.strings("PRAGMA integrity_check")).containsExactly("ok");
        }
    }

    private static String kind(String options) {
        return (options.equals("none") || options.equals("STRICT") ? "0" : "1")
                + (options.equals("none") || options.equals("WITHOUT ROWID") ? "0" : "1");
    }

    private static String kind(SqliteFixture database) throws SQLException {
        return database.string("SELECT wr || strict FROM pragma_table_list WHERE name = 't'");
    }

    @Test
    void everyKindOfConstraintComesAndGoesUnnamedOnesByWhatTheyAre() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE p (x, y, UNIQUE (x, y))",
                        "CREATE TABLE t (a, b, c)",
                        "INSERT INTO p VALUES (1, 2)",
                        "INSERT INTO t VALUES (1, 2, 3)")) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            List<Operation> there =
                    List.of(
                            new Operation.AddConstraint(
                                    T,
                                    primaryKey("a")
                                            .option(ConstraintOption.ON_CONFLICT, "REPLACE")),
                            new Operation.AddConstraint(
                                    T,
                                    unique(null, "b")
                                            .option(ConstraintOption.ON_CONFLICT, "IGNORE")),
                            new Operation.AddConstraint(T, unique(null, "b", "c")),
                            new Operation.AddConstraint(T, check(null, "c > 0")),
                            new Operation.AddConstraint(
                                    T,
                                    foreignKey(null, "a", "b")
                                            .references("p", "x", "y")
                                            .match(Match.FULL)
                                            .onDelete(ReferentialAction.CASCADE)
                                            .onUpdate(ReferentialAction.SET_DEFAULT)
                                            .deferral(Deferral.INITIALLY_DEFERRED)));
            database.transaction(new Operation.RebuildTable(T, there));
            assertThat(database.stored("t"))
                    .contains("PRIMARY KEY (a) ON CONFLICT REPLACE")
                    .contains("UNIQUE (b) ON CONFLICT IGNORE")
                    .contains("UNIQUE (b, c)")
                    .contains("CHECK (c > 0)")
                    .contains("MATCH FULL")
                    .contains("DEFERRABLE INITIALLY DEFERRED");
            assertThat(
                            database.strings(
                                    "SELECT \"table\" || \"from\" || \"to\" || on_update || on_delete"
                                            + " FROM pragma_foreign_key_list('t')"))
                    .containsExactlyInAnyOrder("paxSET DEFAULTCASCADE", "pbySET DEFAULTCASCADE");
            database.run("INSERT INTO t VALUES (8, 2, 9)");
            assertThat(database.strings("SELECT a FROM t")).containsExactly("1");
            for (Operation operation : there) {
                database.transaction(operation.reverse());
            }
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
        }
    }

    @Test
    void rowidsThatOthersReferToAreTheSame() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a text)",
                        "CREATE TABLE bookmark (row_of_t integer)",
                        "CREATE VIRTUAL TABLE search USING fts5(a, content='t')",
                        "INSERT INTO t (rowid, a) VALUES (9, 'gold'), (-4, 'lead')",
                        "INSERT INTO search (search) VALUES ('rebuild')",
                        "INSERT INTO bookmark SELECT rowid FROM t WHERE a = 'gold'")) {
            database.transaction(new Operation.AddConstraint(T, check(null, "a <> ''")));
            assertThat(database.strings("SELECT t.a FROM bookmark JOIN t ON t.rowid = row_of_t"))
                    .containsExactly("gold");
            assertThat(database.strings("SELECT a FROM search WHERE search MATCH 'lead'"))
                    .containsExactly("lead");
            database.run("INSERT INTO search (search) VALUES ('integrity-check')");
        }
    }
}
