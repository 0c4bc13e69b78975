package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is done with indexes. */
final class IndexBehaviours {

    private IndexBehaviours() {}

    private static Behaviour on(String name, Consumer<Operations> operations) {
        return Behaviour.of(name, Fixtures::account, operations);
    }

    private static Behaviour created(String name, Index index) {
        return on("create " + name, op -> op.createIndex(index));
    }

    static List<Behaviour> all() {
        List<Behaviour> all = new ArrayList<>(created());
        all.addAll(moreCreated());
        all.addAll(changed());
        return all;
    }

    private static List<Behaviour> created() {
        return List.of(
                created("an index", index("ix", "account", "name")),
                created("an index of two columns", index("ix", "account", "name", "email")),
                created("a unique index", uniqueIndex("ux", "account", "name", "email")),
                created(
                        "a unique index in which nulls are equal",
                        uniqueIndex("ux", "account", "name").nullsNotDistinct()),
                created(
                        "a descending index",
                        index("ix", "account", desc("name"), part("email"), desc("amount"))),
                created(
                        "an index with nulls first",
                        index("ix", "account", part("name").nulls(IndexPart.Nulls.FIRST))),
                created(
                        "an index with nulls last",
                        index("ix", "account", part("name").nulls(IndexPart.Nulls.LAST))),
                created(
                        "a descending index with nulls first",
                        index("ix", "account", desc("name").nulls(IndexPart.Nulls.FIRST))));
    }

    private static List<Behaviour> moreCreated() {
        return List.of(
                created(
                        "an index on an expression",
                        index("ix", "account", expression("lower(name)"))),
                created(
                        "a unique index on expressions and columns",
                        uniqueIndex(
                                "ux",
                                "account",
                                part("id"),
                                expression("lower(email)"),
                                expression("coalesce(name, '')"))),
                created(
                        "an index of some rows",
                        index("ix", "account", "name").where("amount > 15")),
                created(
                        "an index that carries columns",
                        index("ix", "account", "name").include("email", "amount")),
                created(
                        "a unique index that carries columns",
                        uniqueIndex("ux", "account", "name").include("email")),
                created("an index by hash", index("ix", "account", "name").using("hash")),
                created(
                        "an index on a part of a text",
                        index("ix", "account", part("name").length(10))),
                Behaviour.of(
                        "create an index of another schema",
                        op -> {
                            op.createSchema("sales");
                            op.createTable("sales.note", column("id", bigint()));
                        },
                        op -> {
                            op.createIndex(index("ix_note", "sales.note", "id"));
                            op.renameIndex("sales.note", "ix_note", "ix_other");
                            op.dropIndex("ix_other", "sales.note");
                        }));
    }

    private static List<Behaviour> changed() {
        return List.of(
                on(
                        "create an index if it is not there",
                        op -> op.createIndexIfNotExists(index("ix", "account", "name"))),
                on(
                        "create an index concurrently",
                        op -> op.createIndexConcurrently(index("ix", "account", "name"))),
                Behaviour.of(
                        "drop an index",
                        Fixtures::index,
                        op -> op.dropIndex("ix_account_name", "account")),
                Behaviour.of(
                        "drop an index if it is there",
                        Fixtures::index,
                        op -> op.dropIndexIfExists("ix_account_name", "account")),
                on(
                        "drop an index that is not there",
                        op -> op.dropIndexIfExists("nothing", "account")),
                Behaviour.of(
                        "drop an index concurrently",
                        Fixtures::index,
                        op -> op.dropIndexConcurrently("ix_account_name", "account")),
                Behaviour.of(
                        "drop an index that serves a foreign key",
                        op -> {
                            Fixtures.invoice(op);
                            op.createIndex(index("ix_invoice", "invoice", "account_id"));
                            op.addConstraint(
                                    "invoice",
                                    foreignKey("fk_invoice", "account_id")
                                            .references("account", "id"));
                        },
                        op -> op.dropIndex("ix_invoice", "invoice")),
                Behaviour.of(
                        "rename an index",
                        Fixtures::index,
                        op -> op.renameIndex("account", "ix_account_name", "ix_name")));
    }
}
