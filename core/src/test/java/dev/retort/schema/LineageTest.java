package dev.retort.schema;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a table has from those above it. */
class LineageTest {

    private static final Column ID = column("id", bigint());
    private static final Column NOTE = column("note", text()).defaultSql("'n'").comment("so");

    private static Table below(String parents, TableElement... own) {
        return table("child", own).option(TableOption.INHERITS, parents);
    }

    @Test
    void columnsComeFromAllAboveWithoutTheirComments() {
        Table child = below("b", column("more", text()));
        Lineage lineage =
                Lineage.of(
                        Schema.of(
                                table("a", ID),
                                table("b", NOTE).option(TableOption.INHERITS, "a"),
                                child));
        assertThat(lineage.columns(child))
                .containsExactly(ID, NOTE.comment(null), column("more", text()));
        assertThat(lineage.above(child))
                .extracting(it -> it.name().name())
                .containsExactly("b", "a");
    }

    @Test
    void whatATableListsHoldsAgainstWhatIsAbove() {
        Table child = below("a", NOTE.defaultSql("'k'"));
        Lineage lineage = Lineage.of(Schema.of(table("a", ID, NOTE), child));
        assertThat(lineage.columns(child)).containsExactly(ID, NOTE.defaultSql("'k'"));
        assertThat(lineage.column(child, "id")).contains(ID);
        assertThat(lineage.column(child, "none")).isEmpty();
    }

    @Test
    void twoParentsGiveOneColumnTogether() {
        Table child = below("a, b");
        Lineage lineage =
                Lineage.of(
                        Schema.of(table("a", ID), table("b", ID.notNull().defaultSql("7")), child));
        assertThat(lineage.columns(child)).containsExactly(ID.notNull().defaultSql("7"));
    }

    @Test
    void aPartitionNumbersItsRowsWithItsWholeAndAChildDoesNot() {
        Column numbered =
                ID.notNull()
                        .identity(new Identity(Identity.Mode.BY_DEFAULT, SequenceOptions.DEFAULT));
        Table part = table("part", ID.notNull()).option(TableOption.PARTITION_OF, "a");
        Table child = below("a");
        Lineage lineage = Lineage.of(Schema.of(table("a", numbered), part, child));
        assertThat(lineage.columns(part)).containsExactly(numbered);
        assertThat(lineage.columns(child)).containsExactly(ID.notNull());
    }

    @Test
    void checksAreHandedDownButThoseOfTheTableAlone() {
        Check check = Check.of("ck", "id > 0");
        Check alone = Check.of("own", "id < 9").option(ConstraintOption.NO_INHERIT, "true");
        Table child = below("a");
        assertThat(Lineage.of(Schema.of(table("a", ID, check, alone), child)).checks(child))
                .containsExactly(check);
    }
}
