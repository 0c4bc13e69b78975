package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import java.util.List;
import java.util.Map;

/** The tables that behaviours begin with. */
final class Fixtures {

    private Fixtures() {}

    /** An account with three rows. */
    static void account(Operations op) {
        op.createTable(
                "account",
                column("id", bigint()).notNull(),
                column("name", varchar(80)),
                column("email", varchar(120)).notNull().defaultSql("''"),
                column("amount", decimal(10, 2)),
                namedPrimaryKey("pk_account", "id"));
        op.bulkInsert(
                "account",
                List.of(
                        Map.of("id", 1, "name", "Ada", "email", "ada@example.org", "amount", 10),
                        Map.of("id", 2, "name", "Bob", "email", "bob@example.org", "amount", 20),
                        Map.of("id", 3, "name", "Cleo", "email", "c@example.org", "amount", 30)));
    }

    /** An account, and an invoice that could refer to it, with two rows. */
    static void invoice(Operations op) {
        account(op);
        op.createTable(
                "invoice",
                column("id", bigint()).notNull(),
                column("account_id", bigint()),
                namedPrimaryKey("pk_invoice", "id"));
        op.bulkInsert(
                "invoice",
                List.of(Map.of("id", 1, "account_id", 1), Map.of("id", 2, "account_id", 3)));
    }

    /** An invoice that refers to its account. */
    static void foreignKey(Operations op) {
        invoice(op);
        op.addConstraint(
                "invoice",
                dev.retort.schema.Dsl.foreignKey("fk_invoice_account", "account_id")
                        .references("account", "id"));
    }

    /** An account with a unique rule on its name. */
    static void unique(Operations op) {
        account(op);
        op.addConstraint("account", dev.retort.schema.Dsl.unique("ux_account_name", "name"));
    }

    /** An account with a check. */
    static void check(Operations op) {
        account(op);
        op.addConstraint("account", dev.retort.schema.Dsl.check("ck_amount", "amount >= 0"));
    }

    /** An account with an index on its name. */
    static void index(Operations op) {
        account(op);
        op.createIndex(dev.retort.schema.Dsl.index("ix_account_name", "account", "name"));
    }
}
