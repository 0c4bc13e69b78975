package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.desc;
import static dev.retort.schema.Dsl.expression;
import static dev.retort.schema.Dsl.foreignKey;
import static dev.retort.schema.Dsl.index;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.namedPrimaryKey;
import static dev.retort.schema.Dsl.nativeType;
import static dev.retort.schema.Dsl.part;
import static dev.retort.schema.Dsl.primaryKey;
import static dev.retort.schema.Dsl.table;
import static dev.retort.schema.Dsl.text;
import static dev.retort.schema.Dsl.unique;
import static dev.retort.schema.Dsl.uniqueIndex;
import static dev.retort.schema.Dsl.varchar;
import static dev.retort.schema.Dsl.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Scope;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Dependency;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Match;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteInspectorTest {

    private static Schema schemaOf(String... sql) throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory(sql)) {
            return database.inspect();
        }
    }

    private static Table tableOf(String sql) throws SQLException {
        return schemaOf(sql).tables().get(0);
    }

    @Test
    void columnsAreReadWithAllThatIsSaidOfThem() throws SQLException {
        assertThat(
                        tableOf(
                                """
                                CREATE TABLE account ( -- who pays
                                  id INTEGER PRIMARY KEY AUTOINCREMENT,
                                  "E-Mail" VARCHAR(320) COLLATE NOCASE NOT NULL ON CONFLICT IGNORE,
                                  [group] , /* no type */
                                  `left` text DEFAULT ('a' || 'b'), balance DECIMAL(10, 2) DEFAULT -1.5,
                                  born DATETIME DEFAULT CURRENT_TIMESTAMP NULL,
                                  upper text GENERATED ALWAYS AS (upper("E-Mail")) STORED,
                                  twice AS (balance * 2)
                                )"""))
                .isEqualTo(
                        table(
                                "account",
                                column("id", integer())
                                        .identity(Identity.of(Identity.Mode.AUTOINCREMENT)),
                                column("E-Mail", nativeType("VARCHAR(320)"))
                                        .notNull()
                                        .collation("NOCASE")
                                        .option(ColumnOption.NOT_NULL_CONFLICT, "IGNORE"),
                                column("group", nativeType("")),
                                column("left", text()).defaultSql("'a' || 'b'"),
                                column("balance", nativeType("DECIMAL(10, 2)")).defaultSql("-1.5"),
                                column("born", nativeType("DATETIME"))
                                        .defaultSql("CURRENT_TIMESTAMP"),
                                column("upper", text())
                                        .generated(new Generated("upper(\"E-Mail\")", true)),
                                column("twice", nativeType(""))
                                        .generated(new Generated("balance * 2", false)),
                                primaryKey("id")));
    }

    @Test
    void constraintsAreReadWhereverTheyStand() throws SQLException {
        assertThat(
                        tableOf(
                                """
                                CREATE TABLE invoice (
                                  number varchar(20) CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE,
                                  account integer CONSTRAINT fk_account REFERENCES account
                                    ON UPDATE SET NULL ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
                                    CHECK (account > 0),
                                  "Year" integer UNIQUE,
                                  CONSTRAINT "odd name" CHECK ("Year" > 1900 /* not null */)
                                  UNIQUE (year DESC, number COLLATE NOCASE) ON CONFLICT FAIL
                                  CONSTRAINT fk_self FOREIGN KEY (number, account)
                                    REFERENCES invoice (a, "b c") MATCH FULL NOT DEFERRABLE
                                ) WITHOUT ROWID, STRICT"""
                                        .replace("varchar(20)", "text")))
                .isEqualTo(
                        table(
                                        "invoice",
                                        column("number", text()),
                                        column("account", integer()),
                                        column("Year", integer()),
                                        namedPrimaryKey("pk", "number")
                                                .option(ConstraintOption.ON_CONFLICT, "REPLACE"),
                                        foreignKey("fk_account", "account")
                                                .references("account")
                                                .onDelete(ReferentialAction.CASCADE)
                                                .onUpdate(ReferentialAction.SET_NULL)
                                                .deferral(Deferral.INITIALLY_DEFERRED),
                                        check(null, "account > 0"),
                                        unique(null, "Year"),
                                        check("odd name", "\"Year\" > 1900"),
                                        unique(null, "Year", "number")
                                                .option(ConstraintOption.ON_CONFLICT, "FAIL")
                                                .option(
                                                        ConstraintOption.KEY_PARTS,
                                                        "\"year\" DESC, number COLLATE \"NOCASE\""),
                                        foreignKey("fk_self", "number", "account")
                                                .references("invoice", "a", "b c")
                                                .match(Match.FULL))
                                .option(TableOption.WITHOUT_ROWID, "true")
                                .option(TableOption.STRICT, "true"));
    }

    @Test
    void indexesAreReadWithPartsOrderAndPredicate() throws SQLException {
        Schema schema =
                schemaOf(
                        "CREATE TABLE t (a text, \"B\" integer)",
                        "CREATE INDEX plain ON t (a, b DESC)",
                        "CREATE UNIQUE INDEX \"two\" ON t (lower(a), (a || 'x') COLLATE rtrim)"
                                + " WHERE b IS NOT NULL -- few");
        assertThat(schema.indexes())
                .containsExactly(
                        index("plain", "t", part("a"), desc("B")),
                        uniqueIndex(
                                        "two",
                                        "t",
                                        expression("lower(a)"),
                                        expression("a || 'x'").collation("rtrim"))
                                .where("b IS NOT NULL"));
    }

    @Test
    void viewsAndTriggersAreReadWithWhatTheyStandOn() throws SQLException {
        String trigger =
                "CREATE TRIGGER note AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1); END";
        Schema schema =
                schemaOf(
                        "CREATE TABLE t (a)",
                        "CREATE TABLE log (a)",
                        "CREATE VIEW v (x) AS SELECT a FROM \"T\"",
                        trigger);
        QualifiedName t = QualifiedName.of("t");
        assertThat(schema.objects())
                .contains(
                        Trigger.of("note", t, trigger),
                        new dev.retort.schema.View(
                                QualifiedName.of("v"),
                                java.util.List.of("x"),
                                "SELECT a FROM \"T\"",
                                false,
                                ""));
        assertThat(schema.dependencies())
                .containsExactlyInAnyOrder(
                        new Dependency(view("v", "").id(), ObjectId.table(t)),
                        new Dependency(Trigger.of("note", t, "").id(), ObjectId.table(t)),
                        new Dependency(
                                Trigger.of("note", t, "").id(),
                                ObjectId.table(QualifiedName.of("log"))));
        assertThat(schema.definition(ObjectId.table(t))).contains("CREATE TABLE t (a)");
    }

    @Test
    void aVirtualTableHidesTheTablesInWhichItKeepsItsContent() throws SQLException {
        Schema schema =
                schemaOf("CREATE VIRTUAL TABLE notes USING fts5(body, tokenize = 'porter')");
        assertThat(schema.objects())
                .containsExactly(
                        table("notes")
                                .option(TableOption.USING, "fts5(body, tokenize = 'porter')"));
    }

    @Test
    void attachedDatabasesAreReadWhereTheyAreAskedFor() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "ATTACH ':memory:' AS Side",
                        "CREATE TABLE side.t (a REFERENCES t, b varchar(3))",
                        "CREATE TEMP TABLE passing (a)")) {
            Table expected =
                    table(
                            "Side.t",
                            column("a", nativeType("")),
                            column("b", varchar(3)),
                            foreignKey(null, "a").references("Side.t"));
            assertThat(database.inspect().objects()).containsExactly(expected);
            assertThat(
                            database.dialect
                                    .inspect(
                                            database.connection,
                                            Scope.schemas(java.util.Set.of("side")))
                                    .objects())
                    .containsExactly(expected);
            assertThat(
                            database.dialect
                                    .inspect(database.connection, Scope.defaultSchema())
                                    .objects())
                    .isEmpty();
            assertThat(database.dialect.hasTable(database.connection, expected.name())).isTrue();
            assertThat(database.dialect.hasTable(database.connection, QualifiedName.of("t")))
                    .isFalse();
        }
    }
}
