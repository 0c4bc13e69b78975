package dev.retort.dialect.h2;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.operation.Operation;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class H2InspectorTest {

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull().identityByDefault(),
                    column("email", varchar(320)).notNull().defaultSql("''"),
                    column("order", integer()),
                    column("\"order\"", integer()),
                    column("Mixed Case", timestamptz(3)),
                    column("amount", decimal(10, 2)).comment("in euros, it's said"),
                    column("words", array(varchar(10))),
                    column("kind", nativeType("enum('a', 'b''c')")),
                    column("twice", integer()).generatedStored("\"AMOUNT\" * 2"),
                    namedPrimaryKey("pk_account", "id"),
                    unique("ux_email", "email", "order"),
                    check("ck_amount", "\"AMOUNT\" > CAST(0 AS NUMERIC(1))"));

    private static final Table INVOICE =
            table(
                    "invoice",
                    column("id", uuid()).notNull(),
                    column("account_id", bigint()),
                    namedPrimaryKey("pk_invoice", "id"),
                    foreignKey("fk_invoice_account", "account_id")
                            .references("account", "id")
                            .onDelete(ReferentialAction.CASCADE));

    @Test
    void theDialectIsFoundByItsConnection() throws SQLException {
        try (H2Database database = H2Database.open()) {
            Dialects dialects = Dialects.load(getClass().getClassLoader());
            assertThat(dialects.of(database.connection).name()).isEqualTo("h2");
        }
    }

    @Test
    void tablesAreReadAsTheyWereCreated() throws SQLException {
        try (H2Database database = H2Database.open()) {
            Index index =
                    index(
                            "ix_account",
                            "account",
                            part("email"),
                            desc("amount"),
                            part("order").nulls(IndexPart.Nulls.LAST));
            database.apply(
                    new Operation.CreateTable(ACCOUNT, false),
                    new Operation.CreateTable(INVOICE, false),
                    new Operation.CreateIndex(index, false, false));
            assertThat(database.inspect()).isEqualTo(Schema.of(ACCOUNT, INVOICE, index));
        }
    }

    @Test
    void objectsOfEveryKindAreReadAsTheyWereCreated() throws SQLException {
        try (H2Database database = H2Database.open()) {
            List<dev.retort.schema.SchemaObject> objects =
                    List.of(
                            namespace("sales"),
                            sequence("sales.number").start(5).increment(2),
                            enumType("mood", "sad", "happy"),
                            table(
                                    "sales.note",
                                    column("id", integer()),
                                    column("m", nativeType("mood"))),
                            view("v", "SELECT\n    \"ID\"\nFROM \"SALES\".\"NOTE\""));
            for (dev.retort.schema.SchemaObject object : objects) {
                database.apply(
                        object instanceof Table table
                                ? new Operation.CreateTable(table, false)
                                : new Operation.CreateObject(object, false));
            }
            assertThat(database.inspect().objects()).containsExactlyInAnyOrderElementsOf(objects);
            assertThat(database.inspect().dependencies()).hasSize(1);
        }
    }

    @Test
    void aKeyThatTheIndexOfAnotherServesKeepsItsOwnOrder() throws SQLException {
        Table booking =
                table(
                        "booking",
                        column("stall", bigint()).notNull(),
                        column("weekday", integer()).notNull(),
                        column("slot", integer()).notNull(),
                        namedPrimaryKey("pk_booking", "stall", "weekday", "slot"));
        Table group =
                table(
                        "group_booking",
                        column("slot", integer()).notNull(),
                        column("stall", bigint()).notNull(),
                        column("weekday", integer()).notNull(),
                        namedPrimaryKey("pk_group", "slot", "stall", "weekday"),
                        unique("uq_group", "weekday", "slot", "stall"),
                        foreignKey("fk_group", "stall", "weekday", "slot")
                                .references("booking", "stall", "weekday", "slot"));
        try (H2Database database = H2Database.open()) {
            database.apply(new Operation.CreateTable(booking, false));
            database.apply(new Operation.CreateTable(group, false));
            Table read = database.inspect().table(group.name()).orElseThrow();
            assertThat(read.constraints()).containsExactlyInAnyOrderElementsOf(group.constraints());
        }
    }
}
