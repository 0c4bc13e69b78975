package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import java.util.function.Consumer;

/** What is done with constraints. */
final class RuleBehaviours {

    private RuleBehaviours() {}

    private static Behaviour on(String name, Consumer<Operations> operations) {
        return Behaviour.of(name, Fixtures::account, operations);
    }

    static List<Behaviour> all() {
        return java.util.stream.Stream.of(added(), moreAdded(), furtherAdded(), dropped(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Behaviour> added() {
        return List.of(
                Behaviour.of(
                        "add a primary key",
                        op -> op.createTable("note", column("id", bigint()).notNull()),
                        op -> op.addConstraint("note", namedPrimaryKey("pk_note", "id"))),
                on(
                        "add a unique rule",
                        op -> op.addConstraint("account", unique("ux_name", "name", "email"))),
                on(
                        "add a unique rule in which nulls are equal",
                        op ->
                                op.addConstraint(
                                        "account", unique("ux_name", "name").nullsNotDistinct())),
                on(
                        "add a check",
                        op -> op.addConstraint("account", check("ck_amount", "amount >= 0"))),
                on(
                        "add a check of several conditions",
                        op ->
                                op.addConstraint(
                                        "account",
                                        check(
                                                "ck_account",
                                                "amount between 0 and 1000 and (name is not null or"
                                                        + " email in ('a', 'b'))  or not id ="
                                                        + " 7"))));
    }

    private static List<Behaviour> moreAdded() {
        return List.of(
                on(
                        "add a check that is not asked of the rows",
                        op ->
                                op.addConstraint(
                                        "account", check("ck_amount", "amount > 15").notValid())),
                Behaviour.of(
                        "add a foreign key",
                        Fixtures::invoice,
                        op ->
                                op.addConstraint(
                                        "invoice",
                                        foreignKey("fk_invoice", "account_id")
                                                .references("account", "id")
                                                .onDelete(ReferentialAction.CASCADE))));
    }

    private static List<Behaviour> furtherAdded() {
        return List.of(
                Behaviour.of(
                        "add a foreign key to the primary key, whatever that is",
                        Fixtures::invoice,
                        op ->
                                op.addConstraint(
                                        "invoice",
                                        foreignKey("fk_invoice", "account_id")
                                                .references("account"))),
                Behaviour.of(
                        "add a foreign key that is not asked of the rows",
                        Fixtures::invoice,
                        op ->
                                op.addConstraint(
                                        "invoice",
                                        foreignKey("fk_invoice", "id")
                                                .references("account", "id")
                                                .notValid())),
                Behaviour.of(
                        "add a foreign key to another schema",
                        op -> {
                            op.createSchema("sales");
                            op.createTable(
                                    "sales.account",
                                    column("id", bigint()).notNull(),
                                    namedPrimaryKey("pk_account", "id"));
                            op.createTable("invoice", column("account_id", bigint()));
                        },
                        op ->
                                op.addConstraint(
                                        "invoice",
                                        ForeignKey.of(
                                                "fk_invoice",
                                                List.of("account_id"),
                                                new QualifiedName("sales", "account"),
                                                List.of("id")))));
    }

    private static List<Behaviour> dropped() {
        return List.of(
                on(
                        "drop a primary key",
                        op -> op.dropConstraint("account", namedPrimaryKey("pk_account", "id"))),
                on(
                        "drop a primary key by its name",
                        op -> op.dropConstraint("account", "pk_account")),
                Behaviour.of(
                        "drop a unique rule",
                        Fixtures::unique,
                        op -> op.dropConstraint("account", "ux_account_name")),
                Behaviour.of(
                        "drop a check",
                        Fixtures::check,
                        op -> op.dropConstraint("account", "ck_amount")),
                Behaviour.of(
                        "drop a foreign key",
                        Fixtures::foreignKey,
                        op -> op.dropConstraint("invoice", "fk_invoice_account")),
                Behaviour.of(
                        "drop a rule if it is there",
                        Fixtures::check,
                        op -> op.dropConstraintIfExists("account", "ck_amount")),
                on(
                        "drop a rule that is not there",
                        op -> op.dropConstraintIfExists("account", "nothing")),
                Behaviour.of(
                        "drop a rule by what it is",
                        Fixtures::unique,
                        op -> op.dropConstraint("account", unique(null, "name"))),
                Behaviour.of(
                        "drop a foreign key by what it is",
                        Fixtures::foreignKey,
                        op ->
                                op.dropConstraint(
                                        "invoice",
                                        foreignKey(null, "account_id")
                                                .references("account", "id"))));
    }

    private static List<Behaviour> others() {
        return List.of(
                Behaviour.of(
                        "rename a unique rule",
                        Fixtures::unique,
                        op -> op.renameConstraint("account", "ux_account_name", "ux_name")),
                Behaviour.of(
                        "rename a check",
                        Fixtures::check,
                        op -> op.renameConstraint("account", "ck_amount", "ck_account")),
                Behaviour.of(
                        "rename a foreign key",
                        Fixtures::foreignKey,
                        op -> op.renameConstraint("invoice", "fk_invoice_account", "fk_invoice")),
                on(
                        "validate a check",
                        op -> {
                            op.addConstraint(
                                    "account", Check.of("ck_amount", "amount >= 0").notValid());
                            op.validateConstraint("account", "ck_amount");
                        }),
                Behaviour.of(
                        "validate a foreign key",
                        Fixtures::invoice,
                        op -> {
                            op.addConstraint(
                                    "invoice",
                                    foreignKey("fk_invoice", "account_id")
                                            .references("account", "id")
                                            .notValid());
                            op.validateConstraint("invoice", "fk_invoice");
                        }));
    }
}
