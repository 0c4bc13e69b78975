package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.schema.Check;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done with everything that is neither a table nor an index. */
final class ObjectBehaviours {

    private static final SequenceOptions EVERY_OPTION =
            new SequenceOptions(100L, 5L, 1L, 9999L, 20L, true);

    private ObjectBehaviours() {}

    static List<Behaviour> all() {
        List<Behaviour> all = new ArrayList<>(schemasAndSequences());
        all.addAll(moreSchemasAndSequences());
        all.addAll(types());
        all.addAll(views());
        all.addAll(comments());
        all.addAll(further());
        all.addAll(owned());
        return all;
    }

    private static List<Behaviour> schemasAndSequences() {
        return List.of(
                Behaviour.of("create a schema", op -> op.createSchema("sales")),
                Behaviour.of(
                        "create a schema if it is not there",
                        op -> op.createIfNotExists(namespace("sales"))),
                Behaviour.of(
                        "drop a schema",
                        op -> op.createSchema("sales"),
                        op -> op.dropSchema("sales")),
                Behaviour.of(
                        "rename a schema",
                        op -> op.createSchema("sales"),
                        op -> op.rename(namespace("sales").id(), "shop")),
                Behaviour.of("create a sequence", op -> op.createSequence(sequence("number"))),
                Behaviour.of(
                        "create a sequence with every option",
                        op -> op.createSequence(sequence("number").options(EVERY_OPTION))));
    }

    private static List<Behaviour> moreSchemasAndSequences() {
        return List.of(
                Behaviour.of(
                        "create a sequence of a type",
                        op -> op.createSequence(sequence("number").type(integer()))),
                Behaviour.of(
                        "create a sequence that counts down",
                        op -> op.createSequence(sequence("number").increment(-2))),
                Behaviour.of(
                        "alter a sequence",
                        op -> op.createSequence(sequence("number")),
                        op -> {
                            op.alter(sequence("number"), sequence("number").options(EVERY_OPTION));
                            op.alter(
                                    sequence("number").options(EVERY_OPTION),
                                    sequence("number").start(100).increment(3));
                        }),
                Behaviour.of(
                        "rename a sequence",
                        op -> op.createSequence(sequence("number")),
                        op -> op.rename(sequence("number").id(), "counter")),
                Behaviour.of(
                        "drop a sequence",
                        op -> op.createSequence(sequence("number").start(5)),
                        op -> op.dropSequence("number")));
    }

    private static ObjectId type(ObjectKind kind, String name) {
        return ObjectId.of(kind, QualifiedName.of(name));
    }

    private static void mood(Operations op) {
        op.createEnum(enumType("mood", "sad", "happy"));
        op.createTable(
                "note", column("id", bigint()).notNull(), column("mood", nativeType("mood")));
        op.bulkInsert(
                "note", List.of(Map.of("id", 1, "mood", "sad"), Map.of("id", 2, "mood", "happy")));
    }

    private static Domain email(
            SqlType type, boolean nullable, @Nullable String sql, Check... checks) {
        return new Domain(QualifiedName.of("email"), type, nullable, sql, null, List.of(checks));
    }

    private static CompositeType address() {
        return new CompositeType(
                QualifiedName.of("address"),
                List.of(column("street", varchar(80)), column("zip", character(5))));
    }

    private static List<Behaviour> types() {
        CompositeType address = address();
        Domain plain = email(varchar(80), true, null);
        Domain strict = email(varchar(80), false, "'none'", check("ck_email", "VALUE <> 'nobody'"));
        return List.of(
                Behaviour.of("create a type of words", ObjectBehaviours::mood),
                Behaviour.of(
                        "drop a type of words",
                        op -> op.createEnum(enumType("mood", "sad", "it's")),
                        op -> op.dropEnum("mood")),
                Behaviour.of(
                        "rename a type of words",
                        ObjectBehaviours::mood,
                        op -> op.rename(type(ObjectKind.ENUM_TYPE, "mood"), "feeling")),
                Behaviour.of(
                        "add words to a type",
                        ObjectBehaviours::mood,
                        op -> {
                            op.addEnumValue("mood", "calm");
                            op.addEnumValueBefore("mood", "angry", "sad");
                            op.addEnumValueAfter("mood", "glad", "sad");
                        }),
                Behaviour.of(
                        "rename a word of a type",
                        ObjectBehaviours::mood,
                        op -> op.renameEnumValue("mood", "sad", "unhappy")),
                Behaviour.of("create a type of attributes", op -> op.create(address)),
                Behaviour.of(
                        "drop a type of attributes",
                        op -> op.create(address),
                        op -> op.drop(address.id())),
                Behaviour.of("create a domain", op -> op.create(plain)),
                Behaviour.of("create a domain with rules", op -> op.create(strict)),
                Behaviour.of(
                        "alter a domain",
                        op -> {
                            op.create(plain);
                            op.createTable("note", column("mail", nativeType("email")));
                        },
                        op -> {
                            op.alter(plain, strict);
                            op.alter(strict, plain);
                        }),
                Behaviour.of(
                        "rename a domain",
                        op -> op.create(plain),
                        op -> op.rename(plain.id(), "address")),
                Behaviour.of("drop a domain", op -> op.create(strict), op -> op.drop(strict.id())));
    }

    private static void rich(Operations op) {
        Fixtures.account(op);
        op.createView(view("rich", "SELECT id, name FROM account WHERE amount > 15"));
    }

    private static List<Behaviour> views() {
        View named =
                new View(
                        QualifiedName.of("rich"),
                        List.of("a", "b"),
                        "SELECT id, name FROM account",
                        false,
                        "");
        ObjectId rich = type(ObjectKind.VIEW, "rich");
        return List.of(
                Behaviour.of("create a view", ObjectBehaviours::rich),
                Behaviour.of(
                        "create a view that names its columns",
                        Fixtures::account,
                        op -> op.create(named)),
                Behaviour.of(
                        "replace a view",
                        ObjectBehaviours::rich,
                        op ->
                                op.replace(
                                        view(
                                                "rich",
                                                "SELECT id, name, email FROM account WHERE amount >"
                                                        + " 25"))),
                Behaviour.of(
                        "rename a view", ObjectBehaviours::rich, op -> op.rename(rich, "wealthy")),
                Behaviour.of("drop a view", ObjectBehaviours::rich, op -> op.dropView("rich")),
                Behaviour.of(
                        "drop a view that is not there",
                        op -> op.accept(new Operation.DropObject(rich, null, true, false))),
                Behaviour.of(
                        "create a view that keeps its rows",
                        Fixtures::account,
                        op -> op.create(materializedView("rich", "SELECT id, name FROM account"))));
    }

    private static List<Behaviour> further() {
        CompositeType address = address();
        return List.of(
                Behaviour.of(
                        "rename a type of attributes",
                        op -> op.create(address),
                        op -> op.rename(address.id(), "place")),
                Behaviour.of(
                        "alter a type of attributes",
                        op -> op.create(address),
                        op ->
                                op.replace(
                                        new CompositeType(
                                                address.name(),
                                                List.of(
                                                        column("street", varchar(200)),
                                                        column("country", character(2)))))),
                Behaviour.of(
                        "take words from a type",
                        ObjectBehaviours::mood,
                        op ->
                                op.alter(
                                        enumType("mood", "sad", "happy"),
                                        enumType("mood", "happy", "calm", "sad"))));
    }

    private static List<Behaviour> owned() {
        return List.of(
                Behaviour.of(
                        "create a sequence that goes with a column",
                        Fixtures::account,
                        op ->
                                op.createSequence(
                                        sequence("number")
                                                .ownedBy(
                                                        ObjectId.column(
                                                                TableBehaviours.account(), "id")))),
                Behaviour.of(
                        "move a sequence to another schema",
                        op -> {
                            op.createSchema("sales");
                            op.createSequence(sequence("number"));
                        },
                        op -> op.rename(sequence("number").id(), "sales.number")),
                Behaviour.of(
                        "drop a schema and all that is in it",
                        op -> {
                            op.createSchema("sales");
                            op.createTable("sales.note", column("body", varchar(80)));
                            op.createIndex(index("ix_note", "sales.note", "body"));
                        },
                        op ->
                                op.accept(
                                        new Operation.DropObject(
                                                namespace("sales").id(), null, false, true))));
    }

    private static Behaviour comment(
            String on, java.util.function.Consumer<Operations> before, ObjectId target) {
        return Behaviour.of(
                "comment on " + on,
                before,
                op -> {
                    op.create(new Comment(target, "it's here"));
                    op.replace(new Comment(target, "it's there"));
                    op.drop(new Comment(target, "it's there"));
                });
    }

    private static List<Behaviour> comments() {
        QualifiedName account = TableBehaviours.account();
        return List.of(
                comment("a schema", op -> op.createSchema("sales"), namespace("sales").id()),
                comment(
                        "a sequence",
                        op -> op.createSequence(sequence("number")),
                        sequence("number").id()),
                comment("a view", ObjectBehaviours::rich, type(ObjectKind.VIEW, "rich")),
                comment("an index", Fixtures::index, ObjectId.index(account, "ix_account_name")),
                comment("a constraint", Fixtures::check, ObjectId.constraint(account, "ck_amount")),
                comment(
                        "a domain",
                        op -> op.create(email(text(), true, null)),
                        type(ObjectKind.DOMAIN, "email")),
                comment(
                        "a type of attributes",
                        op -> op.create(address()),
                        type(ObjectKind.COMPOSITE_TYPE, "address")),
                comment(
                        "a type of words",
                        ObjectBehaviours::mood,
                        type(ObjectKind.ENUM_TYPE, "mood")));
    }
}
