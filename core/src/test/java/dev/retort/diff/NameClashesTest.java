package dev.retort.diff;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Alterations;
import dev.retort.operation.Operation;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.Domain;
import dev.retort.schema.Exclusion;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What has to go before something else can take its name, in whatever letters. */
class NameClashesTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");
    private static final QualifiedName PARENT = QualifiedName.of("parent");

    private static boolean waits(Operation taker, Operation freer) {
        Step first = new Step(taker, new Step.Rank(0, 0, 0, 0));
        Step second = new Step(freer, new Step.Rank(0, 0, 0, 1));
        new NameClashes(
                        new Keys(new PlainEquivalence()),
                        Map.of(PARENT, List.of(ACCOUNT)),
                        Alterations.STANDARD)
                .connect(List.of(first, second));
        assertThat(second.hard()).isEmpty();
        return first.hard().contains(second);
    }

    private static DynamicTest clash(Operation taker, Operation freer) {
        return DynamicTest.dynamicTest(
                taker.name() + " waits for " + freer,
                () -> assertThat(waits(taker, freer)).isTrue());
    }

    private static DynamicTest free(Operation taker, Operation freer) {
        return DynamicTest.dynamicTest(
                taker.name() + " does not wait for " + freer,
                () -> assertThat(waits(taker, freer)).isFalse());
    }

    private static Operation create(SchemaObject object) {
        return object instanceof Table table
                ? new Operation.CreateTable(table, false)
                : new Operation.CreateObject(object, false);
    }

    private static Operation drop(SchemaObject object) {
        return object instanceof Table table
                ? new Operation.DropTable(table.name(), table, false)
                : new Operation.DropObject(object.id(), object, false, false);
    }

    private static Operation add(Constraint constraint) {
        return new Operation.AddConstraint(ACCOUNT, constraint);
    }

    private static Operation drop(Constraint constraint) {
        return new Operation.DropConstraint(ACCOUNT, constraint.name(), constraint, false);
    }

    private static Operation make(Index index) {
        return new Operation.CreateIndex(index, false, false);
    }

    private static Operation drop(Index index) {
        return new Operation.DropIndex(index.name(), index.table(), index, false, false);
    }

    private static Table holding(@Nullable Constraint constraint) {
        Table table = table("old", column("id", bigint()));
        return constraint == null ? table : table.with(constraint);
    }

    @TestFactory
    Stream<DynamicTest> tablesSequencesViewsIndexesAndTypesShareOneRoom() {
        Domain domain = new Domain(QualifiedName.of("X"), text(), true, null, null, List.of());
        Routine routine = new Routine(Routine.Kind.FUNCTION, QualifiedName.of("x"), "", "f");
        return Stream.of(
                clash(create(table("x")), drop(table("X"))),
                clash(create(table("x")), drop(view("x", "select 1"))),
                clash(create(view("X", "select 1")), drop(sequence("x"))),
                clash(create(sequence("x")), drop(enumType("x", "a"))),
                clash(create(enumType("x", "a")), drop(domain)),
                clash(create(domain), drop(table("x"))),
                clash(
                        create(table("x")),
                        drop(new CompositeType(QualifiedName.of("x"), List.of()))),
                clash(create(view("x", "select 1")), drop(index("x", "other", "id"))),
                clash(make(index("X", "account", "id")), drop(index("x", "other", "id"))),
                clash(
                        create(view("x", "select 1")),
                        new Operation.RenameObject(sequence("x").id(), QualifiedName.of("y"))),
                free(create(table("x")), drop(table("y"))),
                free(create(table("x")), drop(routine)),
                free(create(view("s.x", "select 1")), drop(view("x", "select 1"))));
    }

    @TestFactory
    Stream<DynamicTest> otherObjectsClashWithTheirOwnKind() {
        Routine routine = new Routine(Routine.Kind.FUNCTION, QualifiedName.of("x"), "a", "f");
        Routine other = new Routine(Routine.Kind.FUNCTION, QualifiedName.of("x"), "b", "f");
        Trigger trigger = Trigger.of("x", ACCOUNT, "so");
        return Stream.of(
                clash(create(routine), drop(routine.name(QualifiedName.of("X")))),
                free(create(routine), drop(other)),
                clash(create(trigger), drop(Trigger.of("X", QualifiedName.of("ACCOUNT"), "so"))),
                free(create(trigger), drop(Trigger.of("x", PARENT, "so"))),
                free(create(trigger), drop(routine)));
    }

    @TestFactory
    Stream<DynamicTest> rulesClashWithinATableAndKeysWithRelationsToo() {
        Constraint check = check("x", "id > 0");
        Constraint key = unique("x", "id");
        Constraint reference = foreignKey("x", "id").references("other", "id");
        Exclusion exclusion = exclusion("x", null, excluding(part("id"), "="));
        return Stream.of(
                clash(add(check), drop(check("X", "id > 1"))),
                clash(add(reference), drop(check)),
                clash(add(check), drop(reference)),
                free(add(check), drop(check("y", "id > 1"))),
                clash(add(check), new Operation.DropConstraint(PARENT, "x", check, false)),
                free(add(check), new Operation.DropConstraint(PARENT, "x", reference, false)),
                free(add(check("", "id > 0").name(null)), drop(check.name(null))),
                clash(add(key), drop(index("X", "other", "id"))),
                clash(add(exclusion), drop(index("x", "other", "id"))),
                free(add(check), drop(index("x", "other", "id"))),
                free(add(reference), drop(index("x", "third", "id"))),
                clash(create(view("x", "select 1")), drop(key)),
                free(create(view("x", "select 1")), drop(check)),
                clash(create(holding(unique("x", "id"))), drop(index("x", "other", "id"))),
                clash(create(view("x", "select 1")), drop(holding(unique("X", "id")))),
                free(create(view("x", "select 1")), drop(holding(unique(null, "id")))),
                free(add(check), new Operation.DropConstraint(ACCOUNT, "x", null, false)),
                free(
                        create(view("x", "select 1")),
                        new Operation.DropTable(QualifiedName.of("old"), null, false)));
    }

    @TestFactory
    Stream<DynamicTest> foreignKeysWaitForTheKeysThatGo() {
        Constraint reference = foreignKey("fk", "id").references("ACCOUNT", "id");
        Operation refer = new Operation.AddConstraint(PARENT, reference);
        return Stream.of(
                clash(refer, drop(unique("uq", "id"))),
                clash(refer, drop(primaryKey("id"))),
                clash(refer, drop(uniqueIndex("ux", "account", "id"))),
                clash(create(holding(reference)), drop(unique("uq", "id"))),
                free(refer, drop(index("ix", "account", "id"))),
                free(refer, drop(check("ck", "id > 0"))),
                free(refer, new Operation.DropConstraint(PARENT, "uq", unique("uq", "id"), false)),
                free(add(unique("a", "id")), drop(unique("b", "id"))),
                free(refer, new Operation.DropIndex("ux", ACCOUNT, null, false, false)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsRenamedGivesOneNameAndTakesAnother() {
        Operation index = new Operation.RenameIndex(ACCOUNT, "a", "b");
        Operation rule = new Operation.RenameConstraint(ACCOUNT, "a", "b");
        return Stream.of(
                clash(make(index("A", "other", "id")), index),
                clash(index, drop(index("B", "other", "id"))),
                clash(add(check("a", "id > 0")), rule),
                clash(rule, drop(check("b", "id > 0"))),
                clash(create(view("a", "select 1")), rule),
                clash(rule, drop(view("b", "select 1"))));
    }

    private static Operation addColumn(QualifiedName table, String name) {
        return new Operation.AddColumn(table, column(name, text()), false, null);
    }

    private static Operation dropColumn(String table, String name) {
        return new Operation.DropColumn(QualifiedName.of(table), name, null, false);
    }

    @TestFactory
    Stream<DynamicTest> columnsClashWithinATableAndWithThoseOfItsParents() {
        return Stream.of(
                clash(addColumn(ACCOUNT, "x"), dropColumn("Account", "X")),
                clash(addColumn(ACCOUNT, "x"), dropColumn("PARENT", "X")),
                free(addColumn(ACCOUNT, "x"), dropColumn("account", "y")),
                free(addColumn(ACCOUNT, "x"), dropColumn("other", "x")),
                free(addColumn(PARENT, "x"), dropColumn("account", "x")),
                free(
                        addColumn(ACCOUNT, "x"),
                        new Operation.DropObject(
                                ObjectId.of(ObjectKind.VIEW, QualifiedName.of("x")),
                                null,
                                false,
                                false)));
    }
}
