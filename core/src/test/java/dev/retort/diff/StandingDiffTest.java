package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Comment;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on what changes is dropped and made again around it. */
class StandingDiffTest {

    @Test
    void whatStandsOnAChangedColumnIsMadeAgainAroundIt() {
        SchemaObject[] around = {
            view("emails", "select email from account"),
            view("all_emails", "select * from emails"),
            new Comment(
                    ObjectId.of(ObjectKind.VIEW, QualifiedName.of("all_emails")), "All of them"),
            Trigger.of("watch", ACCOUNT, "create trigger watch on account of email"),
            new Policy("own", ACCOUNT, true, "ALL", List.of(), "email = current_user", null)
        };
        Schema from = Schema.of(with(account(column("email", varchar(40))), around));
        Schema to = Schema.of(with(account(column("email", varchar(80))), around));
        assertThat(difference(from, to, EXACT).operations())
                .extracting(Operation::name)
                .containsExactly(
                        "DropComment",
                        "DropPolicy",
                        "DropTrigger",
                        "DropView",
                        "DropView",
                        "AlterColumn",
                        "CreateView",
                        "CreateView",
                        "CreateTrigger",
                        "CreatePolicy",
                        "CreateComment");
        diff(from, to);
    }

    private static List<SchemaObject> with(SchemaObject first, SchemaObject... rest) {
        List<SchemaObject> all = new java.util.ArrayList<>(List.of(first));
        all.addAll(List.of(rest));
        return all;
    }

    @Test
    void aGeneratedColumnIsMadeAgainAroundWhatItIsComputedFrom() {
        Schema from =
                schema(
                        account(
                                column("net", integer()),
                                column("gross", integer()).generatedStored("net * 2")));
        Schema to =
                schema(
                        account(
                                column("net", bigint()),
                                column("gross", integer()).generatedStored("net * 2")));
        assertThat(diff(from, to))
                .extracting(it -> it.substring(0, it.indexOf('(')))
                .containsExactly("op.dropColumn", "op.alterColumn", "op.addColumn");
    }

    /** PostgreSQL refuses to drop a partition of a table that is referred to, itself included. */
    @Test
    void keysThatReferToAPartitionedTableGoBeforeItsPartitions() {
        Table account =
                account(
                        column("id", bigint()).notNull(),
                        column("parent", bigint()),
                        namedPrimaryKey("pk", "id"),
                        foreignKey("fk_parent", "parent").references("account", "id"));
        Table half = table("a_half").option(TableOption.PARTITION_OF, "account");
        Table quarter = table("a_quarter").option(TableOption.PARTITION_OF, "a_half");
        Table invoice =
                table(
                        "invoice",
                        column("owner", bigint()),
                        foreignKey("fk_owner", "owner").references("account", "id"));
        Schema all = schema(account, half, quarter, invoice);
        List<Operation> gone = difference(all, Schema.empty(), EXACT).operations();
        assertThat(gone.subList(0, 2)).extracting(Operation::name).containsOnly("DropConstraint");
        List<Operation> come = difference(Schema.empty(), all, EXACT).operations();
        assertThat(come.subList(come.size() - 2, come.size()))
                .extracting(Operation::name)
                .containsOnly("AddConstraint");
        assertThat(difference(all, schema(account, half, invoice), EXACT).operations())
                .extracting(Operation::name)
                .containsExactly(
                        "DropConstraint",
                        "DropConstraint",
                        "DropTable",
                        "AddConstraint",
                        "AddConstraint");
    }

    @Test
    void aKeyThatChangesTakesTheKeysThatReferToItAlong() {
        Table invoice =
                table(
                        "invoice",
                        column("owner", bigint()),
                        foreignKey("fk_owner", "owner").references("account", "id"));
        Schema from =
                schema(
                        account(
                                column("id", bigint()).notNull(),
                                column("tenant", bigint()).notNull(),
                                namedPrimaryKey("pk", "id"),
                                unique("ux", "id")),
                        invoice);
        Schema to =
                schema(
                        account(
                                column("id", bigint()).notNull(),
                                column("tenant", bigint()).notNull(),
                                namedPrimaryKey("pk", "tenant", "id"),
                                unique("ux", "id")),
                        invoice);
        assertThat(difference(from, to, EXACT).operations())
                .extracting(Operation::name)
                .containsExactly(
                        "DropConstraint", "DropConstraint", "AddConstraint", "AddConstraint");
        diff(from, to);
    }
}
