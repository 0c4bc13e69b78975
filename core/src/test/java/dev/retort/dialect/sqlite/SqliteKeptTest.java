package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.namedPrimaryKey;
import static dev.retort.schema.Dsl.primaryKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Scope;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rebuild keeps, by an outside look before and after it. */
class SqliteKeptTest {

    private static final QualifiedName T = QualifiedName.of("t");

    /** One thing that has to be kept each, on a table "t". */
    private enum Kept {
        COLUMN_ORDER("CREATE TABLE t (c, a, b)", "INSERT INTO t VALUES (1, 2, 3)"),
        TYPES_AS_WRITTEN(
                "CREATE TABLE t (a VARYING CHARACTER (70), b Double  Precision, c Int8, d,"
                        + " e \"my type\", f DECIMAL( 10 , 2 ))"),
        DEFAULTS(
                "CREATE TABLE t (a DEFAULT (abs(-1) + random()), b DEFAULT CURRENT_TIMESTAMP,"
                        + " c text DEFAULT 'it''s', d DEFAULT -1.5e3, e DEFAULT x'00ff',"
                        + " f DEFAULT true, g DEFAULT \"quoted\", h DEFAULT NULL, i DEFAULT word)"),
        COLLATIONS("CREATE TABLE t (a text COLLATE NOCASE, b COLLATE \"rtrim\" UNIQUE)"),
        GENERATED_COLUMNS(
                "CREATE TABLE t (a integer, b AS (a * 2), c GENERATED ALWAYS AS (a || b) VIRTUAL,"
                        + " d int AS (a + 1) STORED NOT NULL, e)",
                "INSERT INTO t (a, e) VALUES (1, 'x'), (2, 'y')"),
        NOT_NULL_AND_CONFLICT_CLAUSES(
                "CREATE TABLE t (a NOT NULL ON CONFLICT IGNORE, b integer NOT NULL ON CONFLICT"
                        + " REPLACE DEFAULT 7 UNIQUE ON CONFLICT FAIL, c NULL, CONSTRAINT d UNIQUE"
                        + " (c) ON CONFLICT ROLLBACK)",
                "INSERT INTO t VALUES (1, 2, 3)"),
        CHECKS(
                "CREATE TABLE t (a CHECK (a > 0) CONSTRAINT named CHECK (a < 10), b, CHECK (b <> a),"
                        + " CONSTRAINT \"Odd Name\" CHECK (b IN (1, ')', 2)))",
                "INSERT INTO t VALUES (1, 2)"),
        UNIQUE_CONSTRAINTS_AND_THEIR_INDEXES(
                "CREATE TABLE t (a UNIQUE, b, c, UNIQUE (b, c), CONSTRAINT u UNIQUE (c COLLATE"
                        + " NOCASE DESC))",
                "CREATE UNIQUE INDEX own ON t (b)"),
        AUTOINCREMENT(
                "CREATE TABLE t (id INTEGER PRIMARY KEY ASC AUTOINCREMENT, a)",
                "INSERT INTO t VALUES (5, 'x'), (9, 'y')",
                "DELETE FROM t WHERE id = 9"),
        AUTOINCREMENT_OF_AN_EMPTY_TABLE(
                "CREATE TABLE t (a, id INTEGER, PRIMARY KEY (id AUTOINCREMENT))",
                "INSERT INTO t VALUES ('x', 41)",
                "DELETE FROM t"),
        PRIMARY_KEY_OF_SEVERAL_COLUMNS(
                "CREATE TABLE t (a, b, CONSTRAINT pk PRIMARY KEY (b DESC, a COLLATE RTRIM))",
                "INSERT INTO t VALUES (NULL, 1), (NULL, 1)"),
        PRIMARY_KEY_THAT_IS_NO_ROWID(
                "CREATE TABLE t (a INTEGER PRIMARY KEY DESC, b INT)",
                "INSERT INTO t (rowid, a) VALUES (7, 1), (3, NULL)"),
        FOREIGN_KEYS(
                "CREATE TABLE p (id integer PRIMARY KEY, k, UNIQUE (id, k))",
                "CREATE TABLE t (a REFERENCES p ON DELETE CASCADE ON UPDATE SET NULL, b INTEGER"
                        + " CONSTRAINT fk REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED, c,"
                        + " FOREIGN KEY (b, c) REFERENCES p (id, k) MATCH FULL ON DELETE SET"
                        + " DEFAULT, FOREIGN KEY (c) REFERENCES p (id) ON DELETE RESTRICT NOT"
                        + " DEFERRABLE)",
                "INSERT INTO p VALUES (1, 2), (2, 2)",
                "INSERT INTO t VALUES (1, 1, 2)"),
        SELF_REFERENCES(
                "CREATE TABLE t (id integer PRIMARY KEY, parent REFERENCES t ON DELETE CASCADE,"
                        + " other REFERENCES T (id))",
                "INSERT INTO t VALUES (1, NULL, 2), (2, 1, 1)"),
        REFERRING_TABLES(
                "CREATE TABLE t (id integer PRIMARY KEY)",
                "CREATE TABLE child (t REFERENCES t ON DELETE CASCADE, u REFERENCES \"t\" (id) ON"
                        + " DELETE SET NULL)",
                "INSERT INTO t VALUES (1), (2)",
                "INSERT INTO child VALUES (1, 2), (2, 2)"),
        INDEXES(
                "CREATE TABLE t (a text, b, \"odd name\")",
                "CREATE INDEX partial ON t (a) WHERE b > 5 AND a IS NOT 'x)'",
                "CREATE INDEX expressions ON t (lower(a), b + 1 DESC)",
                "CREATE INDEX commented ON t (b) WHERE b > 1 -- few",
                "CREATE UNIQUE INDEX [Collated] on t(a COLLATE NOCASE DESC, \"odd name\")",
                "INSERT INTO t VALUES ('a', 6, 1), ('b', 2, 2)"),
        WITHOUT_ROWID(
                "CREATE TABLE t (a text, b, PRIMARY KEY (b, a DESC)) WITHOUT ROWID",
                "INSERT INTO t VALUES ('x', 1), ('y', 2)"),
        STRICT(
                "CREATE TABLE t (a INTEGER, b ANY, c TEXT) STRICT",
                "INSERT INTO t VALUES (1, '007', 'x'), (2, 7, NULL), (3, x'07', NULL)"),
        STRICT_WITHOUT_ROWID("CREATE TABLE t (a INT PRIMARY KEY) strict , without  rowid"),
        ROWIDS(
                "CREATE TABLE t (a)",
                "INSERT INTO t (rowid, a) VALUES (7, 'x'), (-3, 'y'), (9223372036854775807, 'z')"),
        ROWIDS_BEHIND_A_COLUMN_OF_THAT_NAME(
                "CREATE TABLE t (rowid text, _ROWID_ text)",
                "INSERT INTO t (oid, rowid) VALUES (7, 'x'), (3, 'y')"),
        TRIGGERS_ON_THE_TABLE(
                "CREATE TABLE log (x)",
                "CREATE TABLE t (a, b)",
                "CREATE TRIGGER one BEFORE INSERT ON t WHEN new.a > 1 BEGIN INSERT INTO log VALUES"
                        + " (new.a); END",
                "CREATE TRIGGER \"two ; END\" AFTER UPDATE OF b, a ON \"t\" FOR EACH ROW BEGIN"
                        + " DELETE FROM log; UPDATE t SET a = CASE WHEN a THEN 1 END; END",
                "INSERT INTO t VALUES (1, 2), (2, 3)"),
        INSTEAD_OF_TRIGGERS(
                "CREATE TABLE t (a, b)",
                "CREATE VIEW v AS SELECT a, b FROM t",
                "CREATE TRIGGER vt INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (new.a, 1);"
                        + " END",
                "INSERT INTO v VALUES (1, 2)"),
        TRIGGERS_AND_VIEWS_OF_OTHERS_THAT_NAME_IT(
                "CREATE TABLE other (x)",
                "CREATE TABLE t (a)",
                "CREATE VIEW v AS SELECT t.a, other.x FROM \"t\" JOIN other ON t.a = other.x",
                "CREATE VIEW w AS SELECT * FROM v WHERE a IN (SELECT a FROM t)",
                "CREATE TRIGGER ot AFTER DELETE ON other BEGIN INSERT INTO t VALUES (old.x); END",
                "INSERT INTO t VALUES (1)",
                "INSERT INTO other VALUES (1)"),
        A_BROKEN_VIEW("CREATE TABLE t (a)", "CREATE VIEW v AS SELECT x FROM nowhere"),
        VIRTUAL_TABLES_BESIDE_IT(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, body text)",
                "CREATE VIRTUAL TABLE search USING fts5(body, content='t', content_rowid='id')",
                "CREATE TRIGGER ti AFTER INSERT ON t BEGIN INSERT INTO search(rowid, body) VALUES"
                        + " (new.id, new.body); END",
                "INSERT INTO t VALUES (7, 'lead to gold')"),
        COMMENTS(
                "CREATE TABLE t ( -- head\n  a integer, -- of a\n  /* before b */ b /* in b */"
                        + " text,\n  -- before the check\n  CHECK (a > 0 -- positive\n  ) -- last\n)"),
        QUOTED_AND_ODD_NAMES(
                "CREATE TABLE t (\"a\"\"b\" integer, [c d], `e``f`, 'g', \"select\", [\"], "
                        + "\u00e4\u4e2d, \"\", \"CHECK (\" text CHECK (\"CHECK (\" <> ')'))",
                "CREATE INDEX \"t's ) index\" ON t (\"a\"\"b\", 'g')",
                "INSERT INTO t VALUES (1, 2, 3, 4, 5, 6, 7, 8, 9)"),
        STATISTICS(
                "CREATE TABLE t (a)",
                "CREATE INDEX ix ON t (a)",
                "INSERT INTO t VALUES (1), (2)",
                "ANALYZE"),
        VALUES_BIT_BY_BIT(
                "CREATE TABLE t (i INTEGER, r REAL, n NUMERIC, s TEXT, b BLOB, x)",
                "INSERT INTO t VALUES (9223372036854775807, 9e999, 1e300, 'a' || char(0) || 'b',"
                        + " x'00ff00', -0.0)",
                "INSERT INTO t VALUES (-9223372036854775808, -9e999, 0.1, '', x'', 0.1 + 0.2)",
                "INSERT INTO t VALUES ('text', x'01', '1e400', 5, 'text', 4611686018427387905)",
                "INSERT INTO t VALUES (1.5, 2, 3, 4, 5, NULL)");

        private final String[] sql;

        Kept(String... sql) {
            this.sql = sql;
        }
    }

    private static Operation rebuild(Operation... changes) {
        return new Operation.RebuildTable(T, List.of(changes));
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotChangeIsKeptToTheLetter(Kept kept) throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory(kept.sql)) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            database.transaction(rebuild());
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
            assertThat(database.strings("PRAGMA integrity_check")).containsExactly("ok");
        }
    }

    @ParameterizedTest
    @EnumSource
    void allButTheChangeIsKept(Kept kept) throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory(kept.sql)) {
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            Operation.AddColumn add =
                    new Operation.AddColumn(T, column("fresh", integer()), false, Position.first());
            database.transaction(add);
            String text = database.stored("t");
            assertThat(text).contains("fresh integer,");
            assertThat(text.replaceFirst("fresh integer,\\s*", "").replaceAll("\\s", ""))
                    .isEqualTo(before.texts().get("table t").substring(3).replaceAll("\\s", ""));
            database.transaction(rebuild(add.reverse()));
            DatabaseFacts after = DatabaseFacts.of(database.connection);
            assertThat(withoutSpace(after)).isEqualTo(withoutSpace(before));
        }
    }

    private static DatabaseFacts withoutSpace(DatabaseFacts facts) {
        facts.texts().replaceAll((name, text) -> text.replaceAll("\\s+", ""));
        return facts;
    }

    @Test
    void theNextNumberIsTheNextNumber() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory(Kept.AUTOINCREMENT.sql)) {
            database.transaction(rebuild());
            database.run("INSERT INTO t (a) VALUES ('z')");
            assertThat(database.strings("SELECT id FROM t")).containsExactly("5", "10");
        }
    }

    @Test
    void searchFindsTheRowsAndTriggersFire() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory(Kept.VIRTUAL_TABLES_BESIDE_IT.sql)) {
            database.transaction(rebuild());
            database.run("INSERT INTO t (body) VALUES ('gold to lead')");
            assertThat(database.strings("SELECT rowid FROM search WHERE search MATCH 'gold'"))
                    .containsExactly("7", "8");
            assertThat(
                            database.strings(
                                    "INSERT INTO search(search) VALUES ('integrity-check')"
                                            + " RETURNING 1"))
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void aZeroBelowZeroStaysBelowZero() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a, b real)", "CREATE TABLE u (a)")) {
            for (String table : List.of("t", "u")) {
                try (PreparedStatement insert =
                        database.connection.prepareStatement(
                                "INSERT INTO " + table + " (a) VALUES (?)")) {
                    insert.setDouble(1, -0.0);
                    insert.executeUpdate();
                }
            }
            DatabaseFacts before = DatabaseFacts.of(database.connection);
            database.transaction(rebuild());
            assertThat(DatabaseFacts.of(database.connection)).isEqualTo(before);
        }
    }

    @Test
    void thePrimaryKeyIsAnotherOneAndTheRestStays() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a integer PRIMARY KEY, b text NOT NULL /* code */)",
                        "CREATE INDEX ix ON t (b)",
                        "INSERT INTO t VALUES (7, 'x'), (3, 'y')")) {
            database.transaction(
                    rebuild(
                            new Operation.DropConstraint(T, null, primaryKey("a"), false),
                            new Operation.AddConstraint(T, namedPrimaryKey("pk", "b", "a"))));
            assertThat(database.stored("t"))
                    .isEqualTo(
                            "CREATE TABLE t (a integer, b text NOT NULL, /* code */ CONSTRAINT pk"
                                    + " PRIMARY KEY (b, a))");
            assertThat(database.strings("SELECT rowid || ' ' || a || b FROM t ORDER BY a"))
                    .containsExactly("3 3y", "7 7x");
            assertThat(database.strings("SELECT name FROM pragma_index_list('t') ORDER BY name"))
                    .containsExactly("ix", "sqlite_autoindex_t_1");
        }
    }

    @Test
    void tablesOfAttachedDatabasesAndTemporaryOnesAreMadeAgainWhereTheyAre() throws SQLException {
        for (String schema : List.of("side", "temp")) {
            try (SqliteFixture database =
                    SqliteFixture.memory(
                            "ATTACH ':memory:' AS side",
                            "CREATE TABLE t (main)",
                            "CREATE TABLE %s.t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)"
                                    .formatted(schema),
                            "CREATE TABLE %s.child (t REFERENCES t ON DELETE CASCADE)"
                                    .formatted(schema),
                            "CREATE INDEX %s.ix ON t (a)".formatted(schema),
                            "CREATE TRIGGER %s.tr AFTER INSERT ON t BEGIN SELECT 1; END"
                                    .formatted(schema),
                            "INSERT INTO %s.t VALUES (3, 'x')".formatted(schema),
                            "INSERT INTO %s.child VALUES (3)".formatted(schema))) {
                Map<String, DatabaseFacts> before = facts(database);
                QualifiedName name = new QualifiedName(schema, "t");
                Schema known =
                        database.dialect.inspect(
                                database.connection, Scope.schemas(Set.of(schema)));
                Operation add =
                        new Operation.AddColumn(
                                name, column("b", integer()), false, Position.first());
                for (Operation operation : Arrays.asList(add, add.reverse())) {
                    Schema now =
                            database.dialect.inspect(
                                    database.connection, Scope.schemas(Set.of(schema)));
                    Operation.RebuildTable rebuild =
                            new Operation.RebuildTable(name, List.of(operation));
                    for (DdlStatement statement : database.dialect.statements(rebuild, () -> now)) {
                        database.run(statement.sql());
                    }
                }
                assertThat(known.table(name)).isPresent();
                Map<String, DatabaseFacts> after = facts(database);
                after.values().forEach(SqliteKeptTest::withoutSpace);
                before.values().forEach(SqliteKeptTest::withoutSpace);
                after.get("temp").texts().remove("table retort_copy");
                after.get("temp").columns().remove("retort_copy");
                after.get("temp").keys().remove("retort_copy");
                after.get("temp").references().remove("retort_copy");
                after.get("temp").rows().remove("retort_copy");
                assertThat(after).isEqualTo(before);
            }
        }
    }

    private static Map<String, DatabaseFacts> facts(SqliteFixture database) throws SQLException {
        return Map.of(
                "main", DatabaseFacts.of(database.connection, "main"),
                "side", DatabaseFacts.of(database.connection, "side"),
                "temp", DatabaseFacts.of(database.connection, "temp"));
    }
}
