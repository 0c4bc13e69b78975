package dev.retort.operation;

import static dev.retort.operation.Leading.leads;
import static dev.retort.operation.Leading.to;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Dependency;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Grant;
import dev.retort.schema.Namespace;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an object under another name makes of all that names it. */
class RenamesTest {

    private static final QualifiedName NAME = QualifiedName.of("account");
    private static final Column ID = column("id", bigint()).notNull();
    private static final Column EMAIL = column("email", text());
    private static final Table ACCOUNT = table("account", ID, EMAIL);

    private static QualifiedName name(String name) {
        return QualifiedName.parse(name);
    }

    private static DynamicTest renamed(SchemaObject from, SchemaObject to) {
        QualifiedName target = to.id().name();
        return leads(
                from.id() + " is renamed with what is said of it",
                Schema.of(
                        from,
                        comment(from),
                        grant(from),
                        ACCOUNT,
                        comment(ACCOUNT),
                        grant(ACCOUNT)),
                new Operation.RenameObject(from.id(), target),
                Schema.of(to, comment(to), grant(to), ACCOUNT, comment(ACCOUNT), grant(ACCOUNT)));
    }

    private static Comment comment(SchemaObject object) {
        return new Comment(object.id(), "so");
    }

    private static Grant grant(SchemaObject object) {
        return new Grant(object.id(), "bob", List.of("ALL"), false);
    }

    private static Domain domain(String name, String type) {
        Check check = check("ck", "value > 0");
        return new Domain(name(name), nativeType(type), false, "1", "C", List.of(check));
    }

    private static Routine routine(String name) {
        return new Routine(Routine.Kind.FUNCTION, name(name), "integer", "create function");
    }

    private static Policy policy(String name, String table, String using) {
        return new Policy(name, name(table), false, "ALL", List.of("bob"), using, using);
    }

    @TestFactory
    Stream<DynamicTest> objectsUnderAnotherName() {
        SequenceOptions options = SequenceOptions.DEFAULT.cache(5);
        Sequence sequence =
                new Sequence(name("a"), integer(), options, ObjectId.column(NAME, "id"));
        return Stream.of(
                renamed(sequence, new Sequence(name("b"), integer(), options, sequence.ownedBy())),
                renamed(enumType("a", "x"), enumType("b", "x")),
                renamed(domain("a", "odd"), domain("b", "odd")),
                renamed(view("a", "select 1"), view("b", "select 1")),
                renamed(routine("a"), routine("b")),
                renamed(Trigger.of("a", NAME, "tr"), Trigger.of("b", NAME, "tr")),
                renamed(policy("a", "account", "x"), policy("b", "account", "x")),
                renamed(
                        new CompositeType(name("a"), List.of(EMAIL)),
                        new CompositeType(name("b"), List.of(EMAIL))),
                renamed(
                        new ScheduledEvent(name("a"), "every day"),
                        new ScheduledEvent(name("b"), "every day")),
                renamed(
                        NativeObject.of("RULE", name("a"), "create rule a", "disable rule a on aa"),
                        NativeObject.of(
                                "RULE", name("b"), "create rule b", "disable rule b on aa")),
                renamed(
                        NativeObject.of("COLLATION", name("a"), "create collation x.\"a\" (y)"),
                        NativeObject.of("COLLATION", name("b"), "create collation x.\"b\" (y)")),
                to(
                        "an extension goes to a schema",
                        Schema.of(new Extension("citext", "sales", "1.5")),
                        new Operation.RenameObject(extension("citext").id(), name("shop.citext")),
                        Schema.of(new Extension("citext", "shop", "1.5"))),
                DynamicTest.dynamicTest(
                        "a right has no name",
                        () ->
                                assertThatThrownBy(() -> ObjectRename.rename(grant(ACCOUNT), NAME))
                                        .hasMessageContaining("grant has no name")));
    }

    @TestFactory
    Stream<DynamicTest> whatNamesATypeFollowsIt() {
        return Stream.of(
                type("mood", "feeling", "mood", "feeling"),
                type("mood", "feeling", "\"mood\"", "\"feeling\""),
                type("mood", "feeling", "moody", "moody"),
                type("mood.mood", "mood.feeling", "mood.mood", "mood.feeling"),
                type("a.mood", "a.feeling", "a.\"mood\"", "a.\"feeling\""),
                type("a.mood", "a.feeling", "\"a\".\"mood\"", "\"a\".\"feeling\""),
                type("a.mood", "b.mood", "a.mood", "b.mood"),
                type("mood", "b.mood", "mood", "b.mood"),
                type("a.mood", "mood", "a.mood", "mood"));
    }

    private static DynamicTest type(String from, String to, String written, String after) {
        return leads(
                written + " is " + after + " once " + from + " is " + to,
                typed(name(from), written),
                new Operation.RenameObject(ObjectId.of(ObjectKind.ENUM_TYPE, name(from)), name(to)),
                typed(name(to), after));
    }

    @TestFactory
    Stream<DynamicTest> whatACollationOrdersFollowsItAndTypesOfItsNameDoNot() {
        Column word = column("a", nativeType("plain"));
        return Stream.of(
                leads(
                        "a collation",
                        collated("plain", word.collation("plain")),
                        new Operation.RenameObject(
                                NativeObject.of("COLLATION", name("plain")).id(), name("simple")),
                        collated("simple", word.collation("simple"))));
    }

    private static Schema collated(String name, Column column) {
        return Schema.of(
                NativeObject.of("COLLATION", name(name), "create collation " + name + " ()"),
                table("account", ID, column),
                new CompositeType(name("pair"), List.of(column)),
                new Domain(name("d"), text(), true, null, name, List.of()));
    }

    private static Schema typed(QualifiedName type, String written) {
        Column plain = column("a", nativeType(written));
        Column list = column("b", array(nativeType(written)));
        return Schema.of(
                new EnumType(type, List.of("x")),
                table("account", ID, plain, list),
                new CompositeType(name("pair"), List.of(plain, list)),
                domain("d", written));
    }

    private static Schema relation(SchemaObject view, String name) {
        QualifiedName on = name(name);
        return Schema.of(
                        view,
                        index("ix", name, "a"),
                        Trigger.of("tr", on, "create trigger"),
                        new Comment(ObjectId.column(on, "a"), "so"),
                        grant(view))
                .withDependencies(
                        List.of(
                                new Dependency(ObjectId.column(on, "a"), view.id()),
                                new Dependency(view.id(), ObjectId.table(name("x")))));
    }

    @TestFactory
    Stream<DynamicTest> whatBelongsToARelationFollowsIt() {
        Schema here = inSchema("sales");
        return Stream.of(
                leads(
                        "a view",
                        relation(materializedView("v", "select 1"), "v"),
                        new Operation.RenameObject(
                                ObjectId.of(ObjectKind.VIEW, name("v")), name("w")),
                        relation(materializedView("w", "select 1"), "w")),
                leads(
                        "a table",
                        tabled("account"),
                        new Operation.RenameTable(NAME, name("customer")),
                        tabled("customer")),
                leads(
                        "a namespace",
                        here,
                        new Operation.RenameObject(
                                ObjectId.of(ObjectKind.NAMESPACE, name("sales")), name("shop")),
                        inSchema("shop")),
                to(
                        "a namespace with all that stands in it",
                        here,
                        new Operation.DropObject(
                                ObjectId.of(ObjectKind.NAMESPACE, name("sales")),
                                null,
                                false,
                                true),
                        Schema.of(ACCOUNT)),
                to(
                        "a namespace alone",
                        here,
                        new Operation.DropObject(
                                ObjectId.of(ObjectKind.NAMESPACE, name("sales")),
                                null,
                                false,
                                false),
                        here.without(ObjectId.of(ObjectKind.NAMESPACE, name("sales")))));
    }

    private static Schema inSchema(String room) {
        QualifiedName table = name(room + ".t");
        return Schema.of(
                new Namespace(room),
                ACCOUNT,
                table(room + ".t", ID, column("m", nativeType(room + ".mood"))),
                index("ix", room + ".t", "id"),
                Trigger.of("tr", table, "create trigger"),
                new Comment(ObjectId.table(table), "so"),
                new EnumType(name(room + ".mood"), List.of("x")),
                Sequence.of(name(room + ".s")).ownedBy(ObjectId.column(table, "id")),
                view(room + ".v", "select 1"),
                domain(room + ".d", "int4"),
                new CompositeType(name(room + ".c"), List.of(EMAIL)),
                new ScheduledEvent(name(room + ".e"), "every day"),
                NativeObject.of(
                        "COLLATION", name(room + ".n"), "create collation " + room + ".n ()"),
                new NativeObject("RULE", name("r"), table, "", List.of("create rule r")),
                routine(room + ".f"));
    }

    private static Schema tabled(String name) {
        QualifiedName on = name(name);
        Table child = table("child", ID).option(TableOption.INHERITS, "other, " + name);
        Table part = table("part").option(TableOption.PARTITION_OF, name);
        return Schema.of(
                        table(name, ID, EMAIL, foreignKey("own", "id").references(name, "id")),
                        table(
                                "invoice",
                                ID,
                                foreignKey("fk", "id").references(name, "id"),
                                foreignKey("no", "id").references("other", "id")),
                        child,
                        part,
                        index("ix", name, "email"),
                        index("ix", "other", "email"),
                        Trigger.of("tr", on, "create trigger"),
                        policy("p", name, "id > 0"),
                        new NativeObject("RULE", name("r"), on, "", List.of("create rule r")),
                        new Comment(ObjectId.table(on), "so"),
                        new Comment(ObjectId.column(on, "email"), "so"),
                        new Comment(ObjectId.column(name("other"), "email"), "so"),
                        grant(ACCOUNT.name(on)),
                        sequence("s").ownedBy(ObjectId.column(on, "id")),
                        sequence("free"))
                .withDependencies(
                        List.of(new Dependency(ObjectId.index(on, "ix"), ObjectId.table(on))));
    }

    @TestFactory
    Stream<DynamicTest> whatNamesAColumnFollowsIt() {
        return Stream.of(
                leads(
                        "a column",
                        named("email"),
                        new Operation.RenameColumn(NAME, "email", "mail"),
                        named("mail")));
    }

    private static Schema named(String c) {
        Column column = column(c, text());
        String sql = "lower(" + c + ") <> ''";
        return Schema.of(
                        table(
                                "account",
                                ID,
                                column,
                                column("low", text()).generatedStored("lower(" + c + ")"),
                                unique("uq", c),
                                check("ck", sql),
                                foreignKey("own", "id").references("account", c)),
                        table(
                                "invoice",
                                ID,
                                foreignKey("fk", "id").references("account", c),
                                foreignKey("no", "id").references("other", "email")),
                        index("ix", "account", part(c), expression("lower(" + c + ")"))
                                .include(c)
                                .where(sql),
                        index("iy", "other", "email"),
                        policy("p", "account", sql),
                        policy("q", "other", "email <> ''"),
                        new Policy("r", NAME, true, "ALL", List.of(), null, null),
                        sequence("s").ownedBy(ObjectId.column(NAME, c)),
                        sequence("o").ownedBy(ObjectId.column(name("other"), "email")))
                .withDependencies(
                        List.of(
                                new Dependency(
                                        ObjectId.index(NAME, "ix"), ObjectId.column(NAME, c)),
                                new Dependency(
                                        ObjectId.column(NAME, c), ObjectId.table(name("x")))));
    }
}
