package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operations;
import dev.retort.operation.Position;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What is done with columns. */
final class ColumnBehaviours {

    private ColumnBehaviours() {}

    static List<Behaviour> all() {
        List<Behaviour> all = new ArrayList<>(added());
        all.addAll(moreAdded());
        all.addAll(dropped());
        all.addAll(altered());
        all.addAll(moreAltered());
        all.addAll(furtherAltered());
        all.addAll(numbered());
        all.addAll(moved());
        return all;
    }

    private static Behaviour on(String name, Consumer<Operations> operations) {
        return Behaviour.of(name, Fixtures::account, operations);
    }

    private static List<Behaviour> added() {
        return List.of(
                on("add a column", op -> op.addColumn("account", column("phone", varchar(20)))),
                on(
                        "add a column that refuses null",
                        op ->
                                op.addColumn(
                                        "account",
                                        column("open", bool()).notNull().defaultSql("false"))),
                on(
                        "add a column if it is not there",
                        op -> {
                            op.addColumnIfNotExists("account", column("phone", varchar(20)));
                        }),
                on(
                        "add a column with a comment",
                        op ->
                                op.addColumn(
                                        "account", column("phone", varchar(20)).comment("it's"))),
                on(
                        "add a computed column that is stored",
                        op ->
                                op.addColumn(
                                        "account",
                                        column("twice", decimal(10, 2))
                                                .generatedStored("amount * 2"))),
                on(
                        "add a computed column that is not stored",
                        op ->
                                op.addColumn(
                                        "account",
                                        column("twice", decimal(10, 2))
                                                .generatedVirtual("amount * 2"))));
    }

    private static List<Behaviour> moreAdded() {
        return List.of(
                Behaviour.of(
                        "add a column that numbers the rows",
                        op -> {
                            op.createTable("note", column("body", varchar(80)));
                            op.bulkInsert("note", List.of(Map.of("body", "hello")));
                        },
                        op ->
                                op.addColumn(
                                        "note",
                                        column("id", bigint()).notNull().identityByDefault())),
                on(
                        "add a column first",
                        op -> op.addColumn("account", column("a", integer()), Position.first())),
                on(
                        "add a column before another",
                        op ->
                                op.addColumn(
                                        "account",
                                        column("a", integer()),
                                        Position.before("name"))),
                on(
                        "add a column after another",
                        op ->
                                op.addColumn(
                                        "account", column("a", integer()), Position.after("name"))),
                on(
                        "add an invisible column",
                        op ->
                                op.addColumn(
                                        "account",
                                        column("a", integer())
                                                .option(ColumnOption.INVISIBLE, "true"))),
                on(
                        "add a column that every update sets",
                        op ->
                                op.addColumn(
                                        "account",
                                        column("at", timestamp())
                                                .defaultSql("CURRENT_TIMESTAMP")
                                                .option(
                                                        ColumnOption.ON_UPDATE,
                                                        "CURRENT_TIMESTAMP"))));
    }

    private static List<Behaviour> dropped() {
        return List.of(
                on("drop a column", op -> op.dropColumn("account", "amount")),
                on(
                        "drop a column if it is there",
                        op -> op.dropColumnIfExists("account", "amount")),
                on(
                        "drop a column that is not there",
                        op -> op.dropColumnIfExists("account", "nothing")),
                Behaviour.of(
                        "drop a column that rules and indexes name",
                        op -> {
                            Fixtures.account(op);
                            op.addConstraint("account", unique("ux_both", "name", "email"));
                            op.createIndex(index("ix_both", "account", "name", "amount"));
                            op.createIndex(index("ix_name", "account", "name"));
                        },
                        op -> {
                            op.dropIndex("ix_both", "account");
                            op.dropIndex("ix_name", "account");
                            op.dropConstraint("account", "ux_both");
                            op.dropColumn("account", "name");
                        }));
    }

    private static List<Behaviour> altered() {
        return List.of(
                on(
                        "alter the type of a column",
                        op -> op.alterColumn("account", "name", setType(varchar(200)))),
                on(
                        "alter the type of a column that refuses null and has a default",
                        op -> op.alterColumn("account", "email", setType(varchar(200)))),
                on(
                        "alter the type of a number",
                        op -> op.alterColumn("account", "amount", setType(decimal(20, 4)))),
                on(
                        "alter the type of a column of numbers to text",
                        op -> op.alterColumn("account", "amount", setType(varchar(40)))),
                on(
                        "alter the type of a column by an expression",
                        op ->
                                op.alterColumn(
                                        "account",
                                        column("name", varchar(80)),
                                        column("name", varchar(200)),
                                        "lower(name)")));
    }

    private static List<Behaviour> moreAltered() {
        return List.of(
                on(
                        "refuse null and allow it",
                        op -> {
                            op.alterColumn("account", "name", setNotNull());
                            op.alterColumn("account", "name", dropNotNull());
                        }),
                on(
                        "set a default and drop it",
                        op -> {
                            op.alterColumn("account", "name", setDefault("'nobody'"));
                            op.alterColumn("account", "name", setDefault("'it''s'"));
                            op.alterColumn("account", "name", dropDefault());
                        }),
                on(
                        "set the comment of a column",
                        op -> {
                            op.alterColumn("account", "email", setComment("it's private"));
                            op.alterColumn("account", "email", setComment(null));
                        }),
                on(
                        "alter everything of a column",
                        op ->
                                op.alterColumn(
                                        "account",
                                        column("name", varchar(80)),
                                        column("full_name", varchar(200))
                                                .notNull()
                                                .defaultSql("'nobody'")
                                                .comment("first and last"))),
                on(
                        "alter a column and rename it",
                        op ->
                                op.alterColumn(
                                        "account",
                                        "name",
                                        setType(varchar(200)),
                                        renameTo("full_name"))));
    }

    private static List<Behaviour> furtherAltered() {
        return List.of(
                Behaviour.of(
                        "alter a column of another schema",
                        op -> {
                            op.createSchema("sales");
                            op.createTable("sales.note", column("body", varchar(80)));
                        },
                        op ->
                                op.alterColumn(
                                        "sales.note",
                                        "body",
                                        setNotNull(),
                                        setType(varchar(90)),
                                        setComment("what it says"),
                                        renameTo("text"))),
                Behaviour.of(
                        "rename a column that rules and indexes name",
                        op -> {
                            Fixtures.foreignKey(op);
                            op.addConstraint("account", unique("ux_both", "id", "email"));
                            op.createIndex(index("ix_id", "account", "id", "name"));
                        },
                        op -> op.renameColumn("account", "id", "number")),
                on(
                        "make a column invisible",
                        op ->
                                op.alterColumn(
                                        "account",
                                        column("amount", decimal(10, 2)),
                                        column("amount", decimal(10, 2))
                                                .option(ColumnOption.INVISIBLE, "true"))));
    }

    private static Identity some() {
        return new Identity(
                Identity.Mode.ALWAYS, new SequenceOptions(100L, 5L, 1L, 9999L, 20L, true));
    }

    private static Identity other() {
        return new Identity(
                Identity.Mode.BY_DEFAULT, new SequenceOptions(100L, 2L, null, null, null, false));
    }

    private static List<Behaviour> numbered() {
        return List.of(
                on(
                        "begin to number rows",
                        op ->
                                op.alterColumn(
                                        "account",
                                        "id",
                                        setIdentity(Identity.of(Identity.Mode.BY_DEFAULT)))),
                on(
                        "stop to number rows",
                        op -> {
                            op.alterColumn(
                                    "account",
                                    "id",
                                    setIdentity(Identity.of(Identity.Mode.BY_DEFAULT)));
                            op.alterColumn("account", "id", setIdentity(null));
                        }),
                on(
                        "number rows otherwise",
                        op -> {
                            op.alterColumn("account", "id", setIdentity(some()));
                            op.alterColumn("account", "id", setIdentity(other()));
                            op.alterColumn(
                                    "account",
                                    "id",
                                    setIdentity(Identity.of(Identity.Mode.BY_DEFAULT)));
                        }),
                on(
                        "compute a column otherwise",
                        op -> {
                            op.addColumn(
                                    "account",
                                    column("twice", decimal(10, 2)).generatedStored("amount * 2"));
                            op.alterColumn(
                                    "account",
                                    "twice",
                                    new ColumnChange.SetGenerated(
                                            new Generated("amount * 3", true)));
                        }),
                on(
                        "make a computed column an ordinary one",
                        op -> {
                            op.addColumn(
                                    "account",
                                    column("twice", decimal(10, 2)).generatedStored("amount * 2"));
                            op.alterColumn("account", "twice", new ColumnChange.SetGenerated(null));
                        }));
    }

    private static List<Behaviour> moved() {
        return List.of(
                on(
                        "move a column first",
                        op -> op.moveColumn("account", "amount", Position.first())),
                on(
                        "move a column after another",
                        op -> op.moveColumn("account", "amount", Position.after("id"))),
                on(
                        "move a column before another",
                        op -> op.moveColumn("account", "amount", Position.before("email"))));
    }
}
