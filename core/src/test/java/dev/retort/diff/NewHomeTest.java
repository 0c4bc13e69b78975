package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that becomes a partition, or is one no longer, keeps its columns and rows. */
class NewHomeTest {

    private static final Index OF_WHOLE = index("ix", "account", "note");
    private static final Index OF_PART = index("ix_part", "part", "note");
    private static final Table PARTITION =
            table("part")
                    .option(TableOption.PARTITION_OF, "account")
                    .option(TableOption.PARTITION_BOUND, "DEFAULT");

    private static Table whole(TableElement... more) {
        return account(elements("pk", more)).option(TableOption.PARTITION_BY, "RANGE (id)");
    }

    private static Table alone(TableElement... more) {
        return table("part", elements("pk_part", more));
    }

    private static TableElement[] elements(String key, TableElement... more) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", bigint()).notNull());
        elements.add(column("note", text()));
        elements.add(PrimaryKey.of(key, List.of("id")));
        elements.addAll(List.of(more));
        return elements.toArray(TableElement[]::new);
    }

    private static List<String> names(Schema from, Schema to) {
        return difference(from, to, EXACT).operations().stream().map(Operation::name).toList();
    }

    @Test
    void aTableLikeTheWholeIsAttachedAndNothingElse() {
        Schema apart = schema(whole(), OF_WHOLE, alone(), OF_PART);
        Schema together = schema(whole(), OF_WHOLE, PARTITION);
        assertThat(names(apart, together)).containsExactly("SetTableOptions");
        Schema after = Schemas.applied(apart, difference(apart, together, EXACT).operations());
        assertThat(after.table(PARTITION.name())).contains(PARTITION);
    }

    @Test
    void aPartitionThatIsOneNoLongerIsDetachedAndNothingElse() {
        Schema together = schema(whole(), OF_WHOLE, PARTITION);
        assertThat(names(together, schema(whole(), OF_WHOLE, alone(), OF_PART)))
                .containsExactly("SetTableOptions");
        assertThat(names(together, schema(whole(), OF_WHOLE, alone(), OF_PART.asUnique())))
                .containsExactly("SetTableOptions", "CreateIndex");
    }

    @Test
    void aTableIsMadeLikeTheWholeBeforeItIsAttached() {
        Check check = Check.of("ck", "id > 0");
        Schema apart =
                schema(
                        whole(check),
                        table("part", column("id", integer()), column("spare", text())));
        List<Operation> operations =
                difference(apart, schema(whole(check), PARTITION), EXACT).operations();
        assertThat(operations)
                .extracting(Operation::name)
                .containsExactly(
                        "AddColumn",
                        "AlterColumn",
                        "DropColumn",
                        "AddConstraint",
                        "SetTableOptions");
    }

    @Test
    void aPartitionIsChangedAfterItIsDetached() {
        Check check = Check.of("ck", "id > 0");
        Schema together = schema(whole(check), PARTITION);
        assertThat(names(together, schema(whole(check), alone(column("more", text())))))
                .containsExactly("SetTableOptions", "DropConstraint", "AddColumn");
        assertThat(names(together, schema(whole(check), alone(check))))
                .containsExactly("SetTableOptions");
    }
}
