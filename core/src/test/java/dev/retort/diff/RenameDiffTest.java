package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken for a rename, and what is left to a person. */
class RenameDiffTest {

    @Test
    void aColumnThatLooksRenamedIsRenamed() {
        Schema from = schema(account(column("email", varchar(80)), key("email")));
        Schema to = schema(account(column("email_address", varchar(80)), key("email_address")));
        assertThat(diff(from, to))
                .first()
                .isEqualTo("op.renameColumn(\"account\", \"email\", \"email_address\");");
    }

    private static TableElement key(String column) {
        return unique("ux", column);
    }

    @Test
    void aProposalAddsAndLeavesTheDropToAPerson() {
        Schema from = schema(account(column("nickname", varchar(80))));
        Schema to = schema(account(column("display_name", varchar(80))));
        Difference difference = difference(from, to, PROPOSAL);
        assertThat(diff(from, to, PROPOSAL))
                .containsExactly(
                        "op.addColumn(\"account\", column(\"display_name\", varchar(80)));");
        assertThat(difference.doubts()).hasSize(1);
        Doubt doubt = difference.doubts().get(0);
        assertThat(doubt.otherwise())
                .containsExactly(new Operation.RenameColumn(ACCOUNT, "nickname", "display_name"));
        assertThat(doubt.left()).hasSize(1);
        assertThat(
                        diff(
                                from,
                                to,
                                PROPOSAL.renames(
                                        List.of(Rename.parse("account.nickname=display_name")))))
                .containsExactly("op.renameColumn(\"account\", \"nickname\", \"display_name\");");
    }

    @Test
    void aToldRenameThatHasHappenedIsNothing() {
        Schema to = schema(account(column("display_name", varchar(80))));
        assertThat(
                        diff(
                                to,
                                to,
                                PROPOSAL.renames(
                                        List.of(Rename.parse("account.nickname=display_name")))))
                .isEmpty();
    }

    @Test
    void columnsThatSwapNamesGoByAThirdName() {
        Schema from = schema(account(column("a", text()), column("b", integer())));
        Schema to = schema(account(column("a", integer()), column("b", text())));
        assertThat(
                        diff(
                                from,
                                to,
                                EXACT.renames(
                                        List.of(
                                                new Rename("account.a", "b"),
                                                new Rename("account.b", "a")))))
                .containsExactly(
                        "op.renameColumn(\"account\", \"b\", \"b_old\");",
                        "op.renameColumn(\"account\", \"a\", \"b\");",
                        "op.renameColumn(\"account\", \"b_old\", \"a\");");
    }

    @Test
    void aRenamedTableKeepsItsRowsAndIsReferredTo() {
        TableElement[] columns = {
            column("id", bigint()).notNull(),
            column("email", text()),
            column("name", text()),
            primaryKey("id")
        };
        Table invoice =
                table(
                        "invoice",
                        column("owner", bigint()),
                        foreignKey("fk_owner", "owner").references("account", "id"));
        Table later =
                table(
                        "invoice",
                        column("owner", bigint()),
                        foreignKey("fk_owner", "owner").references("customer", "id"));
        Trigger trigger = Trigger.of("watch", ACCOUNT, "CREATE TRIGGER watch ON account");
        Schema from = schema(account(columns), invoice, trigger);
        Schema to = schema(table("customer", columns), later);
        assertThat(diff(from, to))
                .containsExactly(
                        "op.drop(ObjectId.part(ObjectKind.TRIGGER, QualifiedName.parse(\"account\"),"
                                + " \"watch\"));",
                        "op.renameTable(\"account\", \"customer\");");
        assertThat(diff(from, to, PROPOSAL))
                .noneMatch(it -> it.contains("op.dropTable"))
                .noneMatch(it -> it.contains("op.renameTable"));
    }

    /** A table that gets another name, and one column of it too. */
    @Test
    void aTableHalfOfWhoseColumnsAreTheSameIsAskedAbout() {
        TableElement[] was = {
            column("id", bigint()).notNull(),
            column("nickname", varchar(40)),
            column("mail", varchar(40)),
            primaryKey("id")
        };
        TableElement[] shall = {
            column("id", bigint()).notNull(),
            column("display_name", varchar(60)),
            column("mail", varchar(40)),
            column("born", text()),
            primaryKey("id")
        };
        Schema from = schema(account(was));
        Schema to = schema(table("customer", shall));
        assertThat(difference(from, to, PROPOSAL).doubts())
                .extracting(Doubt::kind)
                .contains(Doubt.Kind.RENAME);
        assertThat(diff(from, to, PROPOSAL)).noneMatch(it -> it.contains("op.dropTable"));
        assertThat(diff(from, to)).anyMatch(it -> it.contains("op.dropTable"));
    }

    @Test
    void aSmallTableIsAskedAboutWhereAKeyFollowsIt() {
        Table color = table("color", column("id", bigint()), column("name", text()));
        Table paint = table("paint", column("id", bigint()), column("title", text()));
        Table wall = table("wall", column("color_id", bigint()));
        ForeignKey key = ForeignKey.of("fk", List.of("color_id"), color.name(), List.of("id"));
        Schema from = schema(color, wall.with(key));
        assertThat(
                        diff(
                                from,
                                schema(
                                        paint,
                                        wall.with(key.references(paint.name(), List.of("id")))),
                                PROPOSAL))
                .noneMatch(it -> it.contains("op.dropTable"));
        assertThat(diff(from, schema(paint, wall), PROPOSAL))
                .anyMatch(it -> it.contains("op.dropTable"));
    }
}
