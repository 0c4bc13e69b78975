package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table below others follows them by the ties that hold, and keeps its rows where one is cut. */
class TiesTest {

    private static final Column ID = column("id", bigint());
    private static final Column NOTE = column("note", text()).defaultSql("'n'");
    private static final Column MORE = column("more", integer());

    private static Table child(String parents, TableElement... own) {
        return table("child", own).option(TableOption.INHERITS, parents);
    }

    private static List<Operation> operations(Schema from, Schema to) {
        List<Operation> operations = difference(from, to, EXACT).operations();
        Schema after = Schemas.applied(from, operations);
        assertThat(difference(after, to, EXACT).operations()).isEmpty();
        return operations;
    }

    private static List<String> lines(Schema from, Schema to) {
        return operations(from, to).stream().map(TiesTest::line).toList();
    }

    private static String line(Operation operation) {
        if (operation instanceof Operation.SetTableOptions set) {
            return set.table() + " " + lineage(set.from()) + " -> " + lineage(set.to());
        }
        if (operation instanceof Operation.AlterColumn alter) {
            return alter.table() + "." + alter.to().name() + " = " + alter.to().defaultSql();
        }
        return operation.name();
    }

    private static String lineage(Map<TableOption, String> options) {
        return options.getOrDefault(
                TableOption.INHERITS, options.getOrDefault(TableOption.PARTITION_BOUND, "nobody"));
    }

    @Test
    void aTableLikeItsParentComesBelowItAndNothingElse() {
        Schema apart = schema(table("a", ID, NOTE), table("child", ID, NOTE, MORE));
        Schema below = schema(table("a", ID, NOTE), child("a", MORE));
        assertThat(lines(apart, below)).containsExactly("child nobody -> a");
        assertThat(lines(below, apart)).containsExactly("child a -> nobody");
    }

    @Test
    void anotherParentTakesWhatTheOldOneHad() {
        Schema was = schema(table("a", ID, NOTE), table("b", ID), child("a", MORE));
        Schema shall = schema(table("a", ID, NOTE), table("b", ID), child("b", MORE));
        assertThat(lines(was, shall))
                .containsExactly("child a -> nobody", "DropColumn", "child nobody -> b");
        assertThat(lines(shall, was))
                .containsExactly("child b -> nobody", "AddColumn", "child nobody -> a");
    }

    @Test
    void whatChangesAboveIsHandedDown() {
        Schema was = schema(table("a", ID, NOTE), child("a", MORE));
        Schema shall = schema(table("a", ID.notNull(), MORE.name("size")), child("a", MORE));
        assertThat(operations(was, shall))
                .extracting(Operation::name)
                .containsExactly("AddColumn", "AlterColumn", "DropColumn");
    }

    @Test
    void aColumnThatMovesToTheChildKeepsItsValues() {
        Schema was = schema(table("a", ID, NOTE), child("a", MORE));
        Schema shall = schema(table("a", ID), child("a", MORE, NOTE));
        assertThat(lines(was, shall))
                .containsExactly("child a -> nobody", "DropColumn", "child nobody -> a");
        assertThat(lines(shall, was))
                .containsExactly("child a -> nobody", "AddColumn", "child nobody -> a");
    }

    @Test
    void aColumnOfBothGoesFromBoth() {
        Schema was = schema(table("a", ID, NOTE), child("a", MORE, NOTE));
        Schema shall = schema(table("a", ID), child("a", MORE));
        assertThat(lines(was, shall))
                .containsExactly(
                        "child a -> nobody", "DropColumn", "DropColumn", "child nobody -> a");
    }

    @Test
    void aTypeThatTwoParentsGiveChangesInEachByItself() {
        Schema was = schema(table("a", ID), table("b", ID), child("a, b", MORE));
        Column wide = column("id", text());
        Schema shall = schema(table("a", wide), table("b", wide), child("a, b", MORE));
        assertThat(lines(was, shall))
                .startsWith("child a, b -> nobody")
                .endsWith("child nobody -> a, b")
                .hasSize(5);
    }

    @Test
    void aDefaultOfItsOwnIsSetAsideWhileThatAboveChanges() {
        Schema was = schema(table("a", NOTE), child("a", NOTE.defaultSql("'k'")));
        Schema shall =
                schema(table("a", NOTE.defaultSql("'o'")), child("a", NOTE.defaultSql("'kk'")));
        assertThat(lines(was, shall))
                .containsExactly("child.note = 'n'", "a.note = 'o'", "child.note = 'kk'");
    }

    @Test
    void aDefaultOfItsOwnComesAndGoesByItself() {
        Schema was = schema(table("a", NOTE), child("a", MORE));
        Schema shall = schema(table("a", NOTE), child("a", MORE, NOTE.defaultSql("'k'")));
        assertThat(lines(was, shall)).containsExactly("child.note = 'k'");
        assertThat(lines(shall, was)).containsExactly("child.note = 'n'");
    }

    @Test
    void aCheckOfBothThatGoesAboveGoesBelow() {
        Check check = Check.of("ck", "id > 0");
        Schema was = schema(table("a", ID, check), child("a", MORE, check));
        assertThat(lines(was, schema(table("a", ID), child("a", MORE))))
                .containsExactly(
                        "child a -> nobody",
                        "DropConstraint",
                        "DropConstraint",
                        "child nobody -> a");
        assertThat(lines(was, schema(table("a", ID, check), child("a", MORE)))).isEmpty();
    }

    @Test
    void noBoundsAreTakenBeforeTheyAreFree() {
        Schema was = schema(whole(), part("few", "(1)"), part("many", "(2)"));
        Schema shall = schema(whole(), part("few", "(2)"), part("many", "(1)"));
        assertThat(lines(was, shall))
                .containsExactlyInAnyOrder(
                        "few (1) -> nobody",
                        "many (2) -> nobody",
                        "few nobody -> (2)",
                        "many nobody -> (1)")
                .element(1)
                .asString()
                .endsWith("nobody");
    }

    @Test
    void aNewPartitionWaitsForTheBoundsOfAnOther() {
        Schema was = schema(whole(), part("few", "(1, 2)"));
        Schema shall = schema(whole(), part("few", "(1)"), part("many", "(2)"));
        assertThat(lines(was, shall))
                .containsSubsequence("few (1, 2) -> nobody", "CreateTable")
                .contains("few nobody -> (1)");
    }

    private static Table whole() {
        return table("whole", ID).option(TableOption.PARTITION_BY, "LIST (id)");
    }

    private static Table part(String name, String bound) {
        return table(name)
                .option(TableOption.PARTITION_OF, "whole")
                .option(TableOption.PARTITION_BOUND, bound);
    }
}
