package dev.retort.dialect.mysql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Comment;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MySqlInspectorTest {

    private static final Table ACCOUNT =
            table(
                            "account",
                            column("id", bigint()).notNull().identityByDefault(),
                            column("email", varchar(320)).notNull().defaultSql("''"),
                            column("order", integer()).defaultSql("5"),
                            column("Mixed Case", timestamptz(3)),
                            column("active", bool()).notNull().defaultSql("1"),
                            column("amount", decimal(10, 2)).comment("in euros, it's \\ said"),
                            column("kind", nativeType("enum('a','b''c')")).defaultSql("'a'"),
                            column("data", json()),
                            column("key", uuid()),
                            column("at", timestamp(6))
                                    .defaultSql("current_timestamp(6)")
                                    .option(ColumnOption.ON_UPDATE, "current_timestamp(6)"),
                            column("code", character(3))
                                    .option(ColumnOption.CHARACTER_SET, "ascii")
                                    .collation("ascii_bin"),
                            column("twice", decimal(11, 2)).generatedStored("`amount` * 2"),
                            column("half", decimal(11, 2)).generatedVirtual("`amount` / 2"),
                            column("secret", integer()).option(ColumnOption.INVISIBLE, "true"),
                            column("small", nativeType("int unsigned zerofill")),
                            column("year", nativeType("year")),
                            column("flags", nativeType("bit(3)")).defaultSql("b'101'"),
                            primaryKey("id"),
                            unique("ux_email", "email", "order"),
                            check("ck_amount", "`amount` > 0"),
                            Check.of("order", "`order` < 100")
                                    .option(ConstraintOption.COLUMN, "order"))
                    .comment("who pays");

    private static final Table INVOICE =
            table(
                    "invoice",
                    column("id", integer()).notNull(),
                    column("account_id", bigint()),
                    column("note", text()),
                    primaryKey("id"),
                    foreignKey("fk_invoice_account", "account_id")
                            .references("account", "id")
                            .onDelete(ReferentialAction.CASCADE));

    @Test
    void theDialectIsFoundByItsConnection() throws SQLException {
        try (MariaDatabase database = MariaDatabase.open()) {
            Dialects dialects = Dialects.load(getClass().getClassLoader());
            assertThat(dialects.of(database.connection).name()).isEqualTo("mariadb");
        }
    }

    @Test
    void tablesAreReadAsTheyWereCreated() throws SQLException {
        try (MariaDatabase database = MariaDatabase.open()) {
            Index index =
                    index("ix_account", "account", part("email").length(10), desc("amount"))
                            .option(IndexOption.INVISIBLE, "true");
            Index words = index("ix_words", "invoice", "note").using("fulltext");
            Comment comment = new Comment(index.id(), "it's slow");
            database.apply(
                    new Operation.CreateTable(ACCOUNT, false),
                    new Operation.CreateTable(INVOICE, false),
                    new Operation.CreateIndex(index, false, false),
                    new Operation.CreateIndex(words, false, false),
                    new Operation.CreateObject(comment, false));
            assertThat(database.inspect())
                    .isEqualTo(Schema.of(ACCOUNT, INVOICE, index, words, comment));
        }
    }

    @Test
    void optionsOfATableAreReadAsTheyWereCreated() throws SQLException {
        try (MariaDatabase database = MariaDatabase.open()) {
            Table table =
                    table(
                                    "reading",
                                    column("id", integer()).notNull(),
                                    column("at", date()).notNull(),
                                    primaryKey("id", "at"))
                            .option(TableOption.CHARACTER_SET, "latin1")
                            .option(TableOption.COLLATION, "latin1_bin")
                            .option(TableOption.ROW_FORMAT, "COMPRESSED")
                            .option(TableOption.STORAGE_PARAMETERS, "STATS_PERSISTENT=1")
                            .option(
                                    TableOption.PARTITION_BY,
                                    """
                                    RANGE (year(`at`))
                                        (PARTITION p1 VALUES LESS THAN (2020),
                                        PARTITION p2 VALUES LESS THAN MAXVALUE)""");
            database.apply(new Operation.CreateTable(table, false));
            assertThat(database.inspect()).isEqualTo(Schema.of(table));
        }
    }

    @Test
    void objectsOfEveryKindAreReadAsTheyWereCreated() throws SQLException {
        try (MariaDatabase database = MariaDatabase.open()) {
            database.apply(
                    new Operation.CreateTable(ACCOUNT, false),
                    new Operation.CreateObject(sequence("number").start(5).increment(2), false),
                    new Operation.CreateObject(
                            new dev.retort.schema.View(
                                    QualifiedName.of("email"),
                                    java.util.List.of(),
                                    "select `account`.`email` AS `email` from `account`",
                                    false,
                                    "SQL SECURITY INVOKER WITH CASCADED CHECK OPTION"),
                            false));
            Schema schema = database.inspect();
            assertThat(schema.objects()).hasSize(3);
            database.apply(
                    schema.objects().stream()
                            .filter(object -> !(object instanceof Table))
                            .map(
                                    object ->
                                            (Operation)
                                                    new Operation.DropObject(
                                                            object.id(), object, false, false))
                            .toList());
            assertThat(database.inspect()).isEqualTo(Schema.of(ACCOUNT));
            database.apply(
                    schema.objects().stream()
                            .filter(object -> !(object instanceof Table))
                            .map(object -> (Operation) new Operation.CreateObject(object, false))
                            .toList());
            assertThat(database.inspect()).isEqualTo(schema);
        }
    }
}
