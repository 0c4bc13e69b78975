package dev.retort.diff;

import static dev.retort.diff.Diffs.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Alterations;
import dev.retort.operation.Operation;
import dev.retort.schema.Comment;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proposed for sequences, types and everything else that is no table. */
class ObjectDiffTest {

    private static final Table TABLE =
            account(column("id", bigint()).notNull(), column("other", bigint()).notNull());
    private static final ObjectId ID = ObjectId.column(ACCOUNT, "id");
    private static final ObjectId OTHER = ObjectId.column(ACCOUNT, "other");

    private static Sequence owned(ObjectId column) {
        return sequence("numbers").ownedBy(column);
    }

    private static List<Operation> between(SchemaObject from, SchemaObject to) {
        return difference(schema(TABLE, from), schema(TABLE, to), EXACT).operations();
    }

    private static Operation change(Sequence from, Sequence to) {
        return new Operation.AlterObject(from, to);
    }

    @Test
    void aSequenceIsTiedToAColumnAndFreed() {
        Sequence free = sequence("numbers");
        assertThat(between(free, owned(ID))).containsExactly(change(free, owned(ID)));
        assertThat(between(owned(ID), free)).containsExactly(change(owned(ID), free));
        assertThat(between(owned(ID), owned(OTHER)))
                .containsExactly(change(owned(ID), free), change(free, owned(OTHER)));
        assertThat(between(owned(ID), owned(ID))).isEmpty();
        assertThat(between(free, free)).isEmpty();
    }

    @Test
    void aSequenceThatCountsOtherwiseStaysTied() {
        assertThat(between(owned(ID), owned(ID).increment(5)))
                .containsExactly(change(owned(ID), owned(ID).increment(5)));
        Sequence free = sequence("numbers").increment(5);
        assertThat(between(owned(ID), free))
                .containsExactlyInAnyOrder(
                        change(owned(ID), owned(ID).increment(5)),
                        change(owned(ID).increment(5), free));
    }

    @Test
    void aSequenceComesBeforeItsColumnAndIsTiedAfterIt() {
        Schema to = schema(TABLE, owned(ID));
        Sequence free = sequence("numbers");
        assertThat(difference(Schema.empty(), to, EXACT).operations())
                .containsExactly(
                        new Operation.CreateObject(free, false),
                        new Operation.CreateTable(TABLE, false),
                        change(free, owned(ID)));
        assertThat(difference(to, Schema.empty(), EXACT).operations())
                .extracting(Operation::name)
                .containsExactly("AlterSequence", "DropTable", "DropSequence");
    }

    @Test
    void aSequenceOfAColumnThatGoesStaysFree() {
        Schema from = schema(TABLE, owned(OTHER));
        Schema to = schema(account(column("id", bigint()).notNull()), sequence("numbers"));
        assertThat(diff(from, to)).hasSize(2).last().asString().contains("dropColumn");
    }

    private static final Alterations NO_VIEW_IN_PLACE =
            new Alterations() {
                @Override
                public boolean inPlace(SchemaObject from, SchemaObject to) {
                    return !(from instanceof View);
                }
            };

    @Test
    void whatCannotChangeInPlaceIsMadeAgain() {
        Schema from = schema(TABLE, view("v", "select 1"));
        Schema to = schema(TABLE, view("v", "select 2 as n"));
        assertThat(diff(from, to, DiffOptions.exact(NO_VIEW_IN_PLACE)))
                .containsExactly(
                        "op.dropView(\"v\");", "op.createView(view(\"v\", \"select 2 as n\"));");
    }

    @Test
    void wordsThatAreUsedAtOnceAskForANewType() {
        Schema from = schema(enumType("mood", "calm"), account(column("m", nativeType("mood"))));
        Schema to =
                schema(
                        enumType("mood", "calm", "sad"),
                        account(column("m", nativeType("mood")).defaultSql("'sad'")));
        Alterations later =
                new Alterations() {
                    @Override
                    public boolean newWordsAreUsable() {
                        return false;
                    }
                };
        Alterations atOnce =
                new Alterations() {
                    @Override
                    public boolean newWordsAreUsable() {
                        return true;
                    }
                };
        assertThat(diff(from, to, DiffOptions.exact(atOnce)).get(0)).contains("addEnumValue");
        assertThat(diff(from, to, DiffOptions.exact(later)).get(0)).contains("op.rename(");
        Schema unused = schema(enumType("mood", "calm", "sad"), from.tables().get(0));
        assertThat(diff(from, unused, DiffOptions.exact(later)).get(0)).contains("addEnumValue");
    }

    @Test
    void whatIsSaidOfAViewIsSaidAgainOfTheOneThatComesAfterIt() {
        ObjectId view = ObjectId.of(ObjectKind.VIEW, QualifiedName.of("v"));
        SchemaObject comment = new Comment(view, "Whatever");
        SchemaObject grant = new Grant(view, "reader", List.of("SELECT"), false);
        Schema from = schema(TABLE, view("v", "select 1"), comment, grant);
        Schema to = schema(TABLE, view("v", "select 2 as n"), comment, grant);
        assertThat(difference(from, to, DiffOptions.exact(NO_VIEW_IN_PLACE)).operations())
                .extracting(Operation::name)
                .containsExactlyInAnyOrder(
                        "DropGrant",
                        "DropComment",
                        "DropView",
                        "CreateView",
                        "CreateComment",
                        "CreateGrant");
    }
}
