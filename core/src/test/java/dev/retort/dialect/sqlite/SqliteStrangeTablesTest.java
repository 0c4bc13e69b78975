package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that are written in ways that only SQLite takes, kept by an outside look. */
class SqliteStrangeTablesTest {

    /** A table by its name, and the world around it. */
    private enum Strange {
        QUOTES_IN_THE_NAME(
                "a \"b\" [c]",
                "CREATE TABLE \"a \"\"b\"\" [c]\" (x integer, y text)",
                "CREATE INDEX i1 ON \"a \"\"b\"\" [c]\"(x)",
                "CREATE TRIGGER tr AFTER INSERT ON \"a \"\"b\"\" [c]\" BEGIN SELECT 1; END",
                "CREATE VIEW v AS SELECT * FROM \"a \"\"b\"\" [c]\"",
                "INSERT INTO \"a \"\"b\"\" [c]\" VALUES (1, 'x')"),
        A_STRING_AS_THE_NAME(
                "it's",
                "CREATE TABLE 'it''s' (x integer PRIMARY KEY AUTOINCREMENT, y text)",
                "INSERT INTO \"it's\" VALUES (7, 'x')"),
        COMMENTS_EVERYWHERE(
                "T",
                "CREATE /* c */ TABLE -- x\n T -- y\n ( a, -- z\n b)",
                "CREATE INDEX ix ON t(a)",
                "INSERT INTO t VALUES (1, 2)"),
        MADE_BY_A_QUERY("t", "CREATE TABLE t AS SELECT 1 AS a, 'x' AS \"b c\""),
        WORDS_OF_SQL(
                "order",
                "CREATE TABLE \"order\"(\"group\" text, [table] text)",
                "CREATE TRIGGER tr BEFORE DELETE ON \"order\" BEGIN"
                        + " SELECT raise(abort, 'no; END'); END",
                "INSERT INTO \"order\" VALUES (1, 2)"),
        LETTERS_OF_OTHERS(
                "\u00c4B",
                "CREATE TABLE \u00c4B(\u00e9 text, \u4e2d\u00a0b integer)",
                "INSERT INTO \u00c4B VALUES (1, 2)"),
        THE_NAME_ASIDE_IS_TAKEN(
                "t",
                "CREATE TABLE t (a, b)",
                "CREATE TABLE retort_old_t (x)",
                "INSERT INTO t VALUES (1, 2)"),
        KEY_THAT_REPLACES(
                "t",
                "CREATE TABLE t (a integer PRIMARY KEY ON CONFLICT REPLACE, b text)",
                "INSERT INTO t VALUES (1, 'x')"),
        KEY_THAT_IGNORES(
                "t",
                "CREATE TABLE t (a text PRIMARY KEY ON CONFLICT IGNORE,"
                        + " b DEFAULT ( 'a)' || 'b(' ) CHECK (b <> '),(' ))",
                "INSERT INTO t(a) VALUES ('q')"),
        KEY_OF_SEVERAL_WITHOUT_ROWID(
                "t",
                "CREATE TABLE t(a,b,c, PRIMARY KEY(c, a) ON CONFLICT FAIL) WITHOUT ROWID",
                "CREATE INDEX i ON t(b)",
                "INSERT INTO t VALUES (1, 2, 3)"),
        EVERY_CLAUSE_NAMED(
                "t",
                "CREATE TABLE t(a integer constraint c1 not null constraint c2 default 5"
                        + " constraint c3 check(a>0) constraint c4 collate nocase"
                        + " constraint c5 unique constraint c6 references t(a), b constraint x)",
                "INSERT INTO t VALUES (1, 2)"),
        NAMES_WITHOUT_A_CONSTRAINT(
                "t",
                "CREATE TABLE t(a, b, constraint one constraint two check (a), constraint three)",
                "INSERT INTO t VALUES (1, 2)"),
        CONSTRAINTS_WITHOUT_COMMAS(
                "t",
                "CREATE TABLE t(a, b, unique(a) check(b>0) unique(b))",
                "INSERT INTO t VALUES (1, 2)"),
        NUMBERS_AS_DEFAULTS(
                "t",
                "CREATE TABLE t(a DEFAULT -  5, b DEFAULT + 1.5, c DEFAULT -0x10, d DEFAULT .5e+1,"
                        + " e default (-0.0))",
                "INSERT INTO t DEFAULT VALUES"),
        COMPUTED_WITH_ALL_CLAUSES(
                "t",
                "CREATE TABLE t(a, b text GENERATED ALWAYS AS (a || '''') STORED UNIQUE NOT NULL"
                        + " CHECK (b <> ''), c)",
                "INSERT INTO t(a, c) VALUES (1, 2)"),
        SELF_REFERENCE_IN_OTHER_LETTERS(
                "t",
                "CREATE TABLE t (a integer, b integer, foreign key (a) references T (b)"
                        + " on delete cascade deferrable initially immediate, unique (b))",
                "INSERT INTO t VALUES (1, 1)"),
        REFERRED_TO_BY_AN_INDEX(
                "t",
                "CREATE TABLE t(a, b)",
                "CREATE TABLE child (x REFERENCES t(a) ON DELETE CASCADE)",
                "CREATE UNIQUE INDEX ua ON t(a)",
                "INSERT INTO t VALUES (1, 2)",
                "INSERT INTO child VALUES (1)"),
        HIDDEN_BY_A_COMMON_TABLE(
                "t",
                "CREATE TABLE t(a, b)",
                "CREATE VIEW v AS WITH t AS (SELECT 1 AS z) SELECT z FROM t",
                "CREATE VIEW w AS SELECT (SELECT max(b) FROM t x WHERE x.a = t.a) AS m FROM t",
                "INSERT INTO t VALUES (1, 2)"),
        A_TREE_BESIDE_IT(
                "t",
                "CREATE TABLE t(id integer primary key, a, b)",
                "CREATE VIRTUAL TABLE r USING rtree(id, x0, x1)",
                "CREATE TRIGGER tr AFTER UPDATE OF a, b ON t BEGIN"
                        + " UPDATE r SET x0 = new.a WHERE id = new.id; END",
                "INSERT INTO t VALUES (1, 2, 3)",
                "INSERT INTO r VALUES (1, 2, 3)"),
        UTF_16(
                "t",
                "PRAGMA encoding = 'UTF-16'",
                "CREATE TABLE t(a text, b)",
                "INSERT INTO t VALUES ('\u00e4\u4e2d' || char(0) || 'x', x'ff')"),
        TEMPORARY_READERS(
                "t",
                "CREATE TABLE t (a, b)",
                "CREATE TABLE o (x)",
                "CREATE TEMP VIEW tv AS SELECT a FROM main.t",
                "CREATE TEMP TRIGGER tvt INSTEAD OF INSERT ON tv BEGIN"
                        + " INSERT INTO t VALUES (new.a, 1); END",
                "CREATE TEMP TRIGGER ot AFTER INSERT ON o BEGIN"
                        + " INSERT INTO t VALUES (new.x, 1); END",
                "INSERT INTO t VALUES (1, 2)");

        private final String table;
        private final String[] sql;

        Strange(String table, String... sql) {
            this.table = table;
            this.sql = sql;
        }
    }

    private static List<DatabaseFacts> facts(SqliteFixture database) throws SQLException {
        DatabaseFacts temporary = DatabaseFacts.of(database.connection, "temp");
        temporary.texts().remove("table retort_copy");
        temporary.columns().remove("retort_copy");
        temporary.keys().remove("retort_copy");
        temporary.references().remove("retort_copy");
        temporary.rows().remove("retort_copy");
        return List.of(DatabaseFacts.of(database.connection), temporary);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangeTableIsKeptToTheLetter(Strange strange) throws SQLException {
        QualifiedName name = QualifiedName.of(strange.table);
        try (SqliteFixture database = SqliteFixture.memory(strange.sql)) {
            database.run("PRAGMA foreign_keys = ON");
            List<DatabaseFacts> before = facts(database);
            database.transaction(new Operation.RebuildTable(name, List.of()));
            assertThat(facts(database)).isEqualTo(before);
            Operation add =
                    new Operation.AddColumn(
                            name,
                            column("fresh", integer()).notNull().defaultSql("3"),
                            false,
                            Position.first());
            database.transaction(add);
            assertThat(facts(database)).isNotEqualTo(before);
            database.transaction(new Operation.RebuildTable(name, List.of(add.reverse())));
            assertThat(facts(database).toString().replaceAll("\\s+", ""))
                    .isEqualTo(before.toString().replaceAll("\\s+", ""));
            assertThat(database.strings("PRAGMA integrity_check")).containsExactly("ok");
        }
    }
}
