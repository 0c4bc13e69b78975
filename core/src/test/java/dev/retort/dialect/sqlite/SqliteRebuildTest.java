package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.foreignKey;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.primaryKey;
import static dev.retort.schema.Dsl.text;
import static dev.retort.schema.Dsl.unique;
import static dev.retort.schema.Dsl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rebuild changes and what it keeps, looked at in sqlite_master, the pragmas and rows. */
class SqliteRebuildTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static Operation alter(String column, ColumnChange... changes) {
        return new Operation.ChangeColumn(T, column, List.of(changes));
    }

    private static Operation rebuild(Operation... changes) {
        return new Operation.RebuildTable(T, List.of(changes));
    }

    @Test
    void onlyWhatChangesIsWrittenAgain() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        """
                        CREATE TABLE t ( -- all of it
                          id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
                          -- what it is called
                          [Name] VarChar ( 80 ) collate NoCase default ('a' || 'b'), -- a name
                          price DECIMAL(10,2) NOT NULL ON CONFLICT REPLACE DEFAULT +1.50 check(price>0),
                          "odd "" name" blob /* bytes */ , note,
                          loud AS (upper(name)), kept text generated always as (lower(name)) stored,
                          CONSTRAINT "Named" CHECK (price < 1e6) /* dear */
                          UNIQUE (name COLLATE binary DESC, price) ON CONFLICT IGNORE
                        ) -- end""")) {
            database.apply(
                    rebuild(
                            alter("name", ColumnChange.setNotNull()),
                            alter("note", ColumnChange.setType(text())),
                            alter("price", ColumnChange.dropDefault()),
                            new Operation.AddColumn(
                                    T,
                                    column("added", varchar(3)).notNull().defaultSql("'x'"),
                                    false,
                                    Position.after("id")),
                            new Operation.AddColumn(T, column("last", integer()), false, null),
                            new Operation.AddConstraint(T, unique("ux", "added"))));
            assertThat(database.stored("t"))
                    .isEqualTo(
                            """
                            CREATE TABLE t ( -- all of it
                              id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
                              added varchar(3) NOT NULL DEFAULT 'x',
                              -- what it is called
                              [Name] VarChar ( 80 ) NOT NULL collate NoCase default ('a' || 'b'), -- a name
                              price DECIMAL(10,2) NOT NULL ON CONFLICT REPLACE check(price>0),
                              "odd "" name" blob /* bytes */ , note text,
                              loud AS (upper(name)), kept text generated always as (lower(name)) stored,
                              last integer,
                              CONSTRAINT "Named" CHECK (price < 1e6) /* dear */
                              UNIQUE (name COLLATE binary DESC, price) ON CONFLICT IGNORE,
                              CONSTRAINT ux UNIQUE (added)
                            )""");
        }
    }

    @Test
    void everyKindOfChangeIsMade() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a integer, b text, c text, CHECK (a > 0), UNIQUE (c))",
                        "CREATE INDEX ix ON t (b)",
                        "CREATE VIEW v AS SELECT a, b FROM t",
                        "CREATE TABLE log (x)",
                        "CREATE TRIGGER tr AFTER UPDATE OF b ON t BEGIN INSERT INTO log VALUES"
                                + " (new.b); END",
                        "INSERT INTO t VALUES (1, 'x', '7')")) {
            database.apply(
                    rebuild(
                            new Operation.RenameColumn(T, "a", "z"),
                            new Operation.RenameColumn(T, "b", "a"),
                            new Operation.RenameColumn(T, "z", "b"),
                            new Operation.DropConstraint(T, null, check(null, "b > 0"), false),
                            new Operation.AddConstraint(T, check("positive", "b >= 1")),
                            new Operation.AddConstraint(T, primaryKey("b")),
                            new Operation.AddConstraint(
                                    T, foreignKey(null, "b").references("t", "b")),
                            new Operation.DropConstraint(T, null, unique(null, "C"), false),
                            alter("c", ColumnChange.setType(integer())),
                            new Operation.MoveColumn(T, "c", Position.first(), null)));
            assertThat(database.stored("t"))
                    .isEqualTo(
                            "CREATE TABLE t (c integer, b integer, a text, CONSTRAINT positive"
                                    + " CHECK (b >= 1), PRIMARY KEY (b), FOREIGN KEY (b)"
                                    + " REFERENCES t (b))");
            assertThat(database.stored("v")).isEqualTo("CREATE VIEW v AS SELECT b, a FROM t");
            assertThat(database.stored("ix")).isEqualTo("CREATE INDEX ix ON t (a)");
            assertThat(database.stored("tr")).contains("UPDATE OF a ON t").contains("new.a");
            assertThat(database.strings("SELECT typeof(c) || c || b || a FROM t"))
                    .containsExactly("integer71x");
        }
    }

    /** Each pair of what a column says, one taken away and one put in its place, at once. */
    @ParameterizedTest
    @MethodSource("clausesInPairs")
    void oneClauseOfAColumnGoesAndAnotherComes(String gone, String come) throws SQLException {
        Map<String, List<ColumnChange>> comes =
                Map.of(
                        "NOT NULL", List.of(ColumnChange.setNotNull()),
                        "DEFAULT 2", List.of(ColumnChange.setDefault("2")),
                        "COLLATE \"RTRIM\"", List.of(ColumnChange.setCollation("RTRIM")));
        Map<String, List<ColumnChange>> goes =
                Map.of(
                        "NOT NULL", List.of(ColumnChange.dropNotNull()),
                        "DEFAULT 2", List.of(ColumnChange.dropDefault()),
                        "COLLATE \"RTRIM\"", List.of(ColumnChange.setCollation(null)));
        List<ColumnChange> changes = new ArrayList<>(goes.get(gone));
        changes.addAll(comes.get(come));
        changes.add(ColumnChange.renameTo("r"));
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a integer, c text " + gone + ", d)",
                        "INSERT INTO t VALUES (1, 'x', 3)")) {
            database.apply(rebuild(new Operation.ChangeColumn(T, "c", changes)));
            assertThat(database.stored("t"))
                    .isEqualTo("CREATE TABLE t (a integer, r text " + come + ", d)");
        }
    }

    static Stream<Arguments> clausesInPairs() {
        List<String> clauses = List.of("NOT NULL", "DEFAULT 2", "COLLATE \"RTRIM\"");
        return clauses.stream()
                .flatMap(
                        gone ->
                                clauses.stream()
                                        .filter(come -> !come.equals(gone))
                                        .map(come -> Arguments.of(gone, come)));
    }
}
