package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.array;
import static dev.retort.schema.Dsl.bigint;
import static dev.retort.schema.Dsl.binary;
import static dev.retort.schema.Dsl.blob;
import static dev.retort.schema.Dsl.bool;
import static dev.retort.schema.Dsl.character;
import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.date;
import static dev.retort.schema.Dsl.decimal;
import static dev.retort.schema.Dsl.desc;
import static dev.retort.schema.Dsl.doublePrecision;
import static dev.retort.schema.Dsl.expression;
import static dev.retort.schema.Dsl.foreignKey;
import static dev.retort.schema.Dsl.index;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.json;
import static dev.retort.schema.Dsl.namedPrimaryKey;
import static dev.retort.schema.Dsl.nativeType;
import static dev.retort.schema.Dsl.primaryKey;
import static dev.retort.schema.Dsl.real;
import static dev.retort.schema.Dsl.smallint;
import static dev.retort.schema.Dsl.table;
import static dev.retort.schema.Dsl.text;
import static dev.retort.schema.Dsl.time;
import static dev.retort.schema.Dsl.timestamp;
import static dev.retort.schema.Dsl.timestamptz;
import static dev.retort.schema.Dsl.unique;
import static dev.retort.schema.Dsl.uuid;
import static dev.retort.schema.Dsl.varbinary;
import static dev.retort.schema.Dsl.varchar;
import static dev.retort.schema.Dsl.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.Dsl;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteDdlTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");

    private static Operation create(Table table) {
        return new Operation.CreateTable(table, false);
    }

    private static Operation create(Index index) {
        return new Operation.CreateIndex(index, false, false);
    }

    @Test
    void whatIsCreatedIsReadBackEqual() throws SQLException {
        Table account =
                table(
                                "account",
                                column("id", integer())
                                        .identity(Identity.of(Identity.Mode.AUTOINCREMENT)),
                                column("E-Mail", varchar(320)).notNull().collation("NOCASE"),
                                column("select", nativeType("")).defaultSql("lower('A')"),
                                column("balance", decimal(10, 2)).notNull().defaultSql("-1.5"),
                                column("upper", text())
                                        .generated(new Generated("upper(\"E-Mail\")", true)),
                                namedPrimaryKey("pk", "id"),
                                unique("ux", "E-Mail"),
                                check(null, "balance > -10"),
                                foreignKey("fk", "select")
                                        .references("invoice", "id")
                                        .onDelete(ReferentialAction.SET_NULL)
                                        .deferral(Deferral.INITIALLY_DEFERRED))
                        .option(TableOption.STRICT, null);
        Table invoice =
                table(
                                "invoice",
                                column("id", text()).notNull(),
                                column("account", integer()),
                                primaryKey("id"),
                                foreignKey(null, "account").references("account"))
                        .option(TableOption.WITHOUT_ROWID, "true")
                        .option(TableOption.STRICT, "true");
        Index lower =
                index("ix", "account", desc("E-Mail"), expression("lower(\"E-Mail\")"))
                        .asUnique()
                        .where("balance > 0");
        Trigger trigger =
                Trigger.of(
                        "note",
                        ACCOUNT,
                        "CREATE TRIGGER note AFTER INSERT ON account BEGIN SELECT 1; END");
        try (SqliteFixture database = SqliteFixture.memory()) {
            database.apply(
                    create(account),
                    create(invoice),
                    create(lower),
                    new Operation.CreateObject(view("v", "SELECT 1 AS one"), false),
                    new Operation.CreateObject(trigger, false));
            assertThat(database.inspect())
                    .isEqualTo(
                            Schema.of(
                                    account,
                                    invoice,
                                    view("v", "SELECT 1 AS one"),
                                    lower,
                                    trigger));
            assertThat(database.stored("account"))
                    .isEqualTo(
                            """
                            CREATE TABLE account (
                                id integer CONSTRAINT pk PRIMARY KEY AUTOINCREMENT,
                                "E-Mail" varchar(320) COLLATE "NOCASE" NOT NULL,
                                "select" DEFAULT (lower('A')),
                                balance decimal(10, 2) NOT NULL DEFAULT -1.5,
                                "upper" text GENERATED ALWAYS AS (upper("E-Mail")) STORED,
                                CONSTRAINT ux UNIQUE ("E-Mail"),
                                CHECK (balance > -10),
                                CONSTRAINT fk FOREIGN KEY ("select") REFERENCES invoice (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
                            )""");
        }
    }

    @Test
    void everyTypeIsReadBackAsItWasWritten() throws SQLException {
        List<SqlType> types =
                List.of(
                        bool(),
                        Dsl.tinyint(),
                        smallint(),
                        integer(),
                        bigint(),
                        decimal(),
                        decimal(38, 0),
                        real(),
                        doublePrecision(),
                        character(3),
                        varchar(),
                        varchar(80),
                        text(),
                        binary(16),
                        varbinary(16),
                        blob(),
                        date(),
                        time(),
                        time(3),
                        Dsl.timetz(),
                        timestamp(),
                        timestamp(6),
                        timestamptz(),
                        timestamptz(6),
                        uuid(),
                        json(),
                        nativeType("VARYING CHARACTER(3)"),
                        nativeType("VarChar(80)"));
        try (SqliteFixture database = SqliteFixture.memory()) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                columns.add(column("c" + i, types.get(i)));
            }
            database.apply(create(Table.of(ACCOUNT, columns)));
            assertThat(database.inspect().tables().get(0).columns()).isEqualTo(columns);
        }
        assertThat(new SqliteDialect().typeName(array(text()))).isEqualTo("text");
    }

    @Test
    void aColumnThatNumbersRowsIsTheRowid() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory()) {
            database.apply(
                    create(
                            table(
                                    "account",
                                    column("id", bigint()).notNull().identityByDefault(),
                                    column("name", text()),
                                    primaryKey("id"))));
            database.run("INSERT INTO account (name) VALUES ('ada'), ('bob')");
            assertThat(database.strings("SELECT id FROM account")).containsExactly("1", "2");
        }
    }

    @Test
    void whatSqliteAltersInPlaceIsAlteredInPlace() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a integer, b text /* kept */)",
                        "INSERT INTO t VALUES (1, 'x')")) {
            QualifiedName t = QualifiedName.of("t");
            database.apply(
                    new Operation.AddColumn(
                            t, column("c", varchar(3)).notNull().defaultSql("'new'"), false, null),
                    new Operation.AddColumn(t, column("c", text()), true, null),
                    new Operation.RenameColumn(t, "b", "order"),
                    new Operation.DropColumn(t, "a", null, false),
                    new Operation.DropColumn(t, "a", null, true),
                    create(index("ix", "t", "c")),
                    new Operation.RenameIndex(t, "ix", "ix2"),
                    new Operation.RenameTable(t, QualifiedName.of("T2")));
            assertThat(database.stored("T2"))
                    .isEqualTo(
                            "CREATE TABLE \"T2\" (\"order\" text /* kept */, c varchar(3) NOT NULL"
                                    + " DEFAULT 'new')");
            assertThat(database.stored("ix2")).isEqualTo("CREATE INDEX ix2 ON \"T2\" (c)");
            assertThat(database.strings("SELECT \"order\" || c FROM T2")).containsExactly("xnew");
        }
    }

    @Test
    void whatSqliteDoesNotHaveIsRefusedWithASentence() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory()) {
            assertThatThrownBy(
                            () ->
                                    database.statements(
                                            new Operation.CreateObject(
                                                    Dsl.sequence("numbers"), false)))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessage(
                            "SQLite has nothing of the kind \"sequence\": use a column that numbers"
                                    + " its rows, or a table. (CreateSequence on sqlite; manual: SQL As"
                                    + " Understood By SQLite)");
            assertThatThrownBy(
                            () ->
                                    database.apply(
                                            create(
                                                    table(
                                                            "t",
                                                            column("n", integer())
                                                                    .identityByDefault()))))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("\"n\" of \"t\"");
        }
    }

    @Test
    void viewsAndTriggersAreDroppedAndMadeAgain() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a)", "CREATE VIEW v AS SELECT a FROM t")) {
            Trigger trigger =
                    Trigger.of(
                            "tr",
                            QualifiedName.of("v"),
                            "CREATE TRIGGER tr INSTEAD OF INSERT ON v BEGIN SELECT 1; END");
            database.apply(
                    new Operation.CreateObject(trigger, true),
                    new Operation.DropObject(trigger.id(), trigger, false, false),
                    new Operation.AlterObject(
                            view("v", "SELECT a FROM t"), view("v", "SELECT a AS b FROM t")),
                    new Operation.RenameObject(view("v", "").id(), QualifiedName.of("w")));
            assertThat(database.strings("SELECT sql FROM sqlite_master WHERE type <> 'table'"))
                    .containsExactly("CREATE VIEW w AS SELECT a AS b FROM t");
            database.apply(
                    new Operation.DropObject(
                            ObjectId.of(ObjectKind.VIEW, QualifiedName.of("w")),
                            null,
                            false,
                            false));
            assertThat(database.strings("SELECT name FROM sqlite_master")).containsExactly("t");
        }
    }
}
