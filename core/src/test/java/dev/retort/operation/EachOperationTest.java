package dev.retort.operation;

import static dev.retort.operation.Leading.leads;
import static dev.retort.operation.Leading.to;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.DuplicateObjectException;
import dev.retort.error.UnknownObjectException;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each operation makes of a schema in memory, and that its reverse makes it what it was. */
class EachOperationTest {

    private static final QualifiedName NAME = QualifiedName.of("account");
    private static final Column ID = column("id", bigint()).notNull();
    private static final Column EMAIL = column("email", text());
    private static final Unique UNIQUE = unique("uq", "email");
    private static final Table ACCOUNT = table("account", ID, EMAIL);
    private static final Index INDEX = index("ix", "account", "email");
    private static final ObjectId NOTHING = ObjectId.of(ObjectKind.VIEW, name("nothing"));

    private static QualifiedName name(String name) {
        return QualifiedName.parse(name);
    }

    private static DynamicTest keeps(String rule, Schema before, Operation operation) {
        return leads(rule, before, operation, before);
    }

    private static DynamicTest misses(Operation operation, String what) {
        return DynamicTest.dynamicTest(
                operation.name() + " misses " + what,
                () -> {
                    Schema before = Schema.of(ACCOUNT, view("v", "select 1"));
                    assertThatThrownBy(() -> operation.apply(before))
                            .isInstanceOf(UnknownObjectException.class)
                            .hasMessageContaining(operation.name())
                            .hasMessageContaining(what);
                    assertThat(operation.apply(Schema.empty().opaque()).objects()).isEmpty();
                });
    }

    private static DynamicTest refuses(Schema before, Operation operation, String what) {
        return DynamicTest.dynamicTest(
                operation.name() + " finds " + what,
                () ->
                        assertThatThrownBy(() -> operation.apply(before))
                                .isInstanceOf(DuplicateObjectException.class)
                                .hasMessageContaining(what));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsMissed() {
        QualifiedName no = name("no");
        String table = "table \"no\"";
        return Stream.of(
                misses(new Operation.DropTable(no, null, false), table),
                misses(new Operation.RenameTable(no, name("x")), table),
                misses(new Operation.SetTableComment(no, null, "x", true), table),
                misses(new Operation.SetTableOptions(no, Map.of(), Map.of()), table),
                misses(new Operation.AddColumn(no, EMAIL, false, null), table),
                misses(new Operation.DropColumn(no, "x", null, false), table),
                misses(new Operation.AlterColumn(no, EMAIL, ID, null), table),
                misses(new Operation.MoveColumn(no, "x", Position.first(), null), table),
                misses(new Operation.RenameColumn(no, "x", "y"), table),
                misses(new Operation.AddConstraint(no, UNIQUE), table),
                misses(new Operation.DropConstraint(no, "x", null, false), table),
                misses(new Operation.RenameConstraint(no, "x", "y"), table),
                misses(new Operation.ValidateConstraint(no, "x"), table),
                misses(new Operation.DropIndex("no", NAME, null, false, false), "index \"no\""),
                misses(new Operation.RenameIndex(NAME, "no", "x"), "index \"no\""),
                misses(new Operation.DropObject(NOTHING, null, false, false), "view \"nothing\""),
                misses(new Operation.RenameObject(NOTHING, no), "view \"nothing\""),
                misses(new Operation.AddEnumValue(no, "a", null, null), "type \"no\""),
                misses(new Operation.RenameEnumValue(no, "a", "b"), "type \"no\""));
    }

    private static DynamicTest partMissed(Operation operation, String what) {
        return DynamicTest.dynamicTest(
                operation.name() + " misses " + what,
                () ->
                        assertThatThrownBy(() -> operation.apply(Schema.of(ACCOUNT)))
                                .isInstanceOf(UnknownObjectException.class)
                                .hasMessageContaining(what));
    }

    @TestFactory
    Stream<DynamicTest> partsOfATableThatAreNotThereAreMissed() {
        Column no = column("no", text());
        return Stream.of(
                partMissed(new Operation.DropColumn(NAME, "no", null, false), "column \"no\""),
                partMissed(new Operation.AlterColumn(NAME, no, no, null), "column \"no\""),
                partMissed(
                        new Operation.MoveColumn(NAME, "no", Position.first(), null),
                        "column \"no\""),
                partMissed(new Operation.RenameColumn(NAME, "no", "x"), "column \"no\""),
                partMissed(
                        new Operation.DropConstraint(NAME, "no", null, false), "constraint \"no\""),
                partMissed(new Operation.RenameConstraint(NAME, "no", "x"), "constraint \"no\""),
                partMissed(new Operation.ValidateConstraint(NAME, "no"), "constraint \"no\""));
    }

    @TestFactory
    Stream<DynamicTest> whatIsThereOrGoneAlreadyStaysSoWhereThatIsAllowed() {
        Schema there = Schema.of(ACCOUNT, INDEX, enumType("mood", "a"));
        return Stream.of(
                keeps("table", there, new Operation.CreateTable(ACCOUNT, true)),
                keeps("index", there, new Operation.CreateIndex(INDEX, true, false)),
                keeps("object", there, new Operation.CreateObject(enumType("mood", "b"), true)),
                keeps("column", there, new Operation.AddColumn(NAME, EMAIL, true, null)),
                keeps(
                        "column in other letters",
                        there,
                        new Operation.AddColumn(NAME, EMAIL.name("EMAIL"), true, null)),
                keeps("no table", there, new Operation.DropTable(name("no"), null, true)),
                keeps("no column", there, new Operation.DropColumn(NAME, "no", null, true)),
                keeps("no rule", there, new Operation.DropConstraint(NAME, "no", null, true)),
                keeps("no index", there, new Operation.DropIndex("no", NAME, null, true, false)),
                keeps("no object", there, new Operation.DropObject(NOTHING, null, true, false)),
                keeps("value", there, new Operation.AddEnumValue(name("mood"), "a", null, null)),
                refuses(there, new Operation.CreateTable(ACCOUNT, false), "table \"account\""),
                refuses(there, new Operation.CreateIndex(INDEX, false, false), "index \"ix\""),
                refuses(
                        there,
                        new Operation.CreateObject(enumType("mood", "a"), false),
                        "type \"mood\""),
                refuses(
                        there,
                        new Operation.AddColumn(NAME, EMAIL, false, null),
                        "column \"email\""),
                refuses(
                        Schema.of(ACCOUNT.with(UNIQUE)),
                        new Operation.AddConstraint(NAME, check("uq", "id > 0")),
                        "constraint \"uq\""));
    }

    @TestFactory
    Stream<DynamicTest> tables() {
        Schema before = Schema.of(ACCOUNT);
        Map<TableOption, String> unlogged = Map.of(TableOption.UNLOGGED, "true");
        Map<TableOption, String> part = Map.of(TableOption.PARTITION_OF, "whole");
        Table whole = table("whole", ID, EMAIL);
        Table more = table("account", ID, EMAIL, column("note", text()));
        Table attached = table("account", column("note", text())).options(part);
        return Stream.of(
                leads("made", before, new Operation.CreateTable(whole, false), before.with(whole)),
                leads(
                        "dropped",
                        before.with(whole),
                        new Operation.DropTable(whole.name(), null, false),
                        before),
                leads(
                        "a comment",
                        before,
                        new Operation.SetTableComment(NAME, null, "who", false),
                        Schema.of(ACCOUNT.comment("who"))),
                leads(
                        "options",
                        before,
                        new Operation.SetTableOptions(NAME, Map.of(), unlogged),
                        Schema.of(ACCOUNT.options(unlogged))),
                leads(
                        "attached to a parent, and detached",
                        Schema.of(whole, more),
                        new Operation.SetTableOptions(NAME, Map.of(), part),
                        Schema.of(whole, attached)),
                to(
                        "detached with a column of its own",
                        Schema.of(whole, table("account", ID).options(part)),
                        new Operation.SetTableOptions(NAME, part, Map.of()),
                        Schema.of(whole, table("account", EMAIL, ID))),
                to(
                        "from one parent to another",
                        Schema.of(whole, whole.name(name("other")), attached),
                        new Operation.SetTableOptions(
                                NAME, part, Map.of(TableOption.PARTITION_OF, "other")),
                        Schema.of(
                                whole,
                                whole.name(name("other")),
                                attached.option(TableOption.PARTITION_OF, "other"))));
    }

    /** What an operation says of what was there is believed, whatever there is. */
    @TestFactory
    Stream<DynamicTest> whatIsSaidIsNotAskedAgain() {
        Table said = table("account", column("said", text()));
        Schema before = Schema.of(ACCOUNT.with(UNIQUE).comment("so"), INDEX, view("v", "select 1"));
        SchemaObject view = view("v", "select 2");
        return Stream.of(
                        new Operation.DropTable(NAME, said, false),
                        new Operation.SetTableComment(NAME, "said", "x", true),
                        new Operation.SetTableComment(name("no"), null, "x", false),
                        new Operation.DropColumn(NAME, "id", column("id", text()), false),
                        new Operation.DropConstraint(NAME, "uq", unique("uq", "id"), false),
                        new Operation.DropIndex(
                                "ix", NAME, index("ix", "account", "id"), false, false),
                        new Operation.DropObject(view.id(), view, false, false),
                        new Operation.AlterObject(view, view("v", "select 3")),
                        new Operation.MoveColumn(
                                NAME, "email", Position.first(), Position.after("x")),
                        new Operation.MoveColumn(NAME, "no", Position.first(), null),
                        new Operation.MoveColumn(name("no"), "id", Position.first(), null),
                        new Operation.ValidateConstraint(NAME, "uq"),
                        new Operation.Execute("select 1", List.of(), true))
                .map(
                        it ->
                                DynamicTest.dynamicTest(
                                        it.toString(),
                                        () -> assertThat(it.completed(before)).isEqualTo(it)));
    }

    @Test
    void aChangeOfAColumnThatNobodyKnowsStaysAsItIs() {
        Operation change =
                new Operation.ChangeColumn(NAME, "x", List.of(ColumnChange.setNotNull()));
        assertThat(change.completed(Schema.empty())).isEqualTo(change);
        Schema opaque = Schema.of(ACCOUNT).opaque();
        assertThat(change.completed(opaque)).isEqualTo(change);
        assertThat(change.apply(opaque)).isEqualTo(opaque);
        Operation typed =
                new Operation.ChangeColumn(
                        NAME,
                        "email",
                        List.of(
                                ColumnChange.setType(varchar(9), "upper(email)"),
                                ColumnChange.setNotNull()));
        assertThat(typed.completed(Schema.of(ACCOUNT)))
                .isEqualTo(
                        new Operation.AlterColumn(
                                NAME,
                                EMAIL,
                                column("email", varchar(9)).notNull(),
                                "upper(email)"));
    }

    @Test
    void whatSqlMadeUnseenIsNotMadeTwice() {
        Schema opaque = Schema.of(ACCOUNT).opaque();
        assertThat(new Operation.CreateTable(ACCOUNT, false).apply(opaque)).isEqualTo(opaque);
    }

    @Test
    void aUniqueRuleThatIsAnIndexComesBackAsWhatWasDropped() {
        Schema index = Schema.of(ACCOUNT, uniqueIndex("ux", "account", "email"));
        assertThat(new Operation.DropConstraint(NAME, "ux", null, false).completed(index).reverse())
                .isEqualTo(new Operation.AddConstraint(NAME, unique("ux", "email")));
        assertThat(dropIndex("uq").completed(Schema.of(ACCOUNT.with(UNIQUE))).reverse())
                .isEqualTo(
                        new Operation.CreateIndex(
                                uniqueIndex("uq", "account", "email"), false, false));
    }

    @TestFactory
    Stream<DynamicTest> columns() {
        Schema before = Schema.of(ACCOUNT);
        Column mail = column("mail", varchar(9)).notNull();
        Schema changed = Schema.of(table("account", ID, mail));
        return Stream.of(
                leads(
                        "added",
                        before,
                        new Operation.AddColumn(NAME, mail, false, null),
                        Schema.of(table("account", ID, EMAIL, mail))),
                leads(
                        "dropped",
                        before,
                        new Operation.DropColumn(NAME, "email", null, false),
                        Schema.of(table("account", ID))),
                leads(
                        "added after nothing",
                        before,
                        new Operation.AddColumn(NAME, mail, false, Position.after("no")),
                        Schema.of(table("account", ID, EMAIL, mail))),
                to(
                        "dropped with its comment",
                        before.with(new Comment(ObjectId.column(NAME, "email"), "so")),
                        new Operation.DropColumn(NAME, "email", null, false),
                        Schema.of(table("account", ID))),
                leads(
                        "altered and renamed",
                        before,
                        new Operation.AlterColumn(NAME, EMAIL, mail, null),
                        changed),
                leads(
                        "altered",
                        before,
                        new Operation.AlterColumn(NAME, EMAIL, EMAIL.notNull(), null),
                        Schema.of(table("account", ID, EMAIL.notNull()))),
                leads(
                        "moved",
                        before,
                        new Operation.MoveColumn(NAME, "email", Position.first(), null),
                        Schema.of(table("account", EMAIL, ID))),
                leads(
                        "by a rebuild",
                        before,
                        new Operation.RebuildTable(
                                NAME,
                                List.of(
                                        new Operation.AlterColumn(NAME, EMAIL, mail, null),
                                        new Operation.DropColumn(NAME, "mail", null, false))),
                        Schema.of(table("account", ID))));
    }

    @TestFactory
    Stream<DynamicTest> constraintsAndIndexes() {
        Schema before = Schema.of(ACCOUNT);
        Schema ruled = Schema.of(ACCOUNT.with(UNIQUE).with(check("ck", "id > 0")));
        Schema unique = Schema.of(ACCOUNT, uniqueIndex("ux", "account", "email"));
        Check open = check("ck", "id > 0").notValid();
        ForeignKey key = foreignKey("fk", "id").references("account", "id").notValid();
        return Stream.of(
                leads(
                        "added",
                        before,
                        new Operation.AddConstraint(NAME, UNIQUE),
                        Schema.of(ACCOUNT.with(UNIQUE))),
                leads(
                        "dropped",
                        ruled,
                        new Operation.DropConstraint(NAME, "ck", null, false),
                        Schema.of(ACCOUNT.with(UNIQUE))),
                to(
                        "a primary key under any name",
                        Schema.of(ACCOUNT.with(namedPrimaryKey("pk", "id"))),
                        new Operation.DropConstraint(NAME, "x", primaryKey("id"), false),
                        before),
                leads(
                        "dropped by what it says",
                        ruled,
                        new Operation.DropConstraint(NAME, null, check(null, "id > 0"), false),
                        Schema.of(ACCOUNT.with(UNIQUE))),
                keepsRow(new Operation.DropConstraint(NAME, null, null, true)),
                leads(
                        "renamed",
                        ruled,
                        new Operation.RenameConstraint(NAME, "ck", "positive"),
                        Schema.of(ACCOUNT.with(UNIQUE).with(check("positive", "id > 0")))),
                leads(
                        "a check is asked",
                        Schema.of(ACCOUNT.with(UNIQUE).with(open).with(key)),
                        new Operation.ValidateConstraint(NAME, "ck"),
                        Schema.of(ACCOUNT.with(UNIQUE).with(check("ck", "id > 0")).with(key))),
                leads(
                        "a foreign key is asked",
                        Schema.of(ACCOUNT.with(open).with(key)),
                        new Operation.ValidateConstraint(NAME, "fk"),
                        Schema.of(ACCOUNT.with(open).with(key.validated(true)))),
                keeps("a unique rule is", ruled, new Operation.ValidateConstraint(NAME, "uq")),
                leads(
                        "an index",
                        before,
                        new Operation.CreateIndex(INDEX, false, false),
                        before.with(INDEX)),
                leads(
                        "no index",
                        before.with(INDEX),
                        new Operation.DropIndex("ix", NAME, null, false, false),
                        before),
                leads(
                        "an index by another name",
                        before.with(INDEX),
                        new Operation.RenameIndex(NAME, "ix", "iy"),
                        before.with(index("iy", "account", "email"))),
                to("an index that is a rule goes", ruled, dropIndex("uq"), withoutUnique()),
                to("an index that is no rule stays", ruled, dropIndex("ck", true), ruled),
                leads(
                        "an index that is a rule is renamed",
                        Schema.of(ACCOUNT.with(UNIQUE)),
                        new Operation.RenameIndex(NAME, "uq", "ux"),
                        Schema.of(ACCOUNT.with(unique("ux", "email")))),
                to(
                        "a rule that is an index goes",
                        unique,
                        new Operation.DropConstraint(NAME, "ux", null, false),
                        before),
                to(
                        "a rule that is an index of all rows stays",
                        before.with(INDEX),
                        new Operation.DropConstraint(NAME, "ix", null, true),
                        before.with(INDEX)),
                leads(
                        "a rule that is an index is renamed",
                        unique,
                        new Operation.RenameConstraint(NAME, "ux", "uy"),
                        Schema.of(ACCOUNT, uniqueIndex("uy", "account", "email"))));
    }

    private static Operation dropIndex(String name) {
        return dropIndex(name, false);
    }

    private static Operation dropIndex(String name, boolean ifExists) {
        return new Operation.DropIndex(name, NAME, null, ifExists, false);
    }

    private static Schema withoutUnique() {
        return Schema.of(ACCOUNT.with(check("ck", "id > 0")));
    }

    private static DynamicTest keepsRow(Operation operation) {
        return keeps(
                "a rule that nothing is said about", Schema.of(ACCOUNT.with(UNIQUE)), operation);
    }

    private static Operation value(@Nullable String before, @Nullable String after) {
        return new Operation.AddEnumValue(name("mood"), "x", before, after);
    }

    @TestFactory
    Stream<DynamicTest> objectsAndTheirValues() {
        Schema mood = Schema.of(enumType("mood", "a", "b"));
        SchemaObject view = view("v", "select 1");
        SchemaObject other = view("v", "select 2");
        return Stream.of(
                leads("made", mood, new Operation.CreateObject(view, false), mood.with(view)),
                leads(
                        "dropped",
                        mood.with(view),
                        new Operation.DropObject(view.id(), null, false, false),
                        mood),
                leads(
                        "replaced",
                        mood.with(view),
                        new Operation.AlterObject(null, other),
                        mood.with(other)),
                to("new", mood, new Operation.AlterObject(null, view), mood.with(view)),
                leads(
                        "at the end",
                        mood,
                        value(null, null),
                        Schema.of(enumType("mood", "a", "b", "x"))),
                leads("before", mood, value("b", null), Schema.of(enumType("mood", "a", "x", "b"))),
                leads("after", mood, value(null, "a"), Schema.of(enumType("mood", "a", "x", "b"))),
                leads(
                        "beside nothing",
                        mood,
                        value("no", "no"),
                        Schema.of(enumType("mood", "a", "b", "x"))),
                leads(
                        "a value under another name",
                        mood,
                        new Operation.RenameEnumValue(name("mood"), "a", "c"),
                        Schema.of(enumType("mood", "c", "b"))),
                keeps("rows", mood, new Operation.BulkInsert(NAME, List.of("id"), List.of())),
                keeps("no rows", mood, new Operation.DeleteRows(NAME, List.of("id"), List.of())),
                leads(
                        "an operation of one's own",
                        mood,
                        new Operation.Custom(new Views(true)),
                        mood.with(view)));
    }

    /** Makes a view, or drops it. */
    private record Views(boolean makes) implements CustomOperation {

        @Override
        public List<String> statements(String dialect, Schema before) {
            return List.of();
        }

        @Override
        public CustomOperation reverse() {
            return new Views(!makes);
        }

        @Override
        public Schema apply(Schema before) {
            SchemaObject view = view("v", "select 1");
            return makes ? before.with(view) : before.without(view.id());
        }

        @Override
        public String javaSource() {
            return "new Views(" + makes + ")";
        }
    }
}
