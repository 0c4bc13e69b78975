package dev.retort.diff;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.retort.schema.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How like names and tables are. */
class LikenessTest {

    private static void names(String one, String other, double likeness) {
        assertThat(Likeness.ofNames(one, other)).isCloseTo(likeness, within(0.001));
        assertThat(Likeness.ofNames(other, one)).isCloseTo(likeness, within(0.001));
    }

    @Test
    void namesAreAlikeByTheirLetters() {
        names("name", "name", 1);
        names("name", "NAME", 1);
        names("abc", "xyz", 0);
        names("email", "mail", 0.8);
        names("colour", "color", 1 - 1.0 / 6);
        names("abcd", "ab", 0.5);
    }

    @Test
    void namesAreAlikeByTheWordsThatTheyShare() {
        names("nick_name", "name_shown", 0.5);
        names("displayName", "name_display", 1);
        names("Street-Name", "street_line", 1 - 4.0 / 11);
        names("customer_address", "address", 2.0 / 3);
    }

    /** Half of all columns end in such a word. */
    @Test
    void aWordThatManyShareDoesNotCountAlone() {
        names("a_at", "uvwx_at", 1 - 4.0 / 7);
        names("paid_at", "paid_date", 1 - 2.0 / 9);
    }

    private static double tables(Table one, Table other) {
        return Likeness.ofTables(one, other, new Comparison(Diffs.PLAIN, Map.of(), Verdict.NONE));
    }

    @Test
    void tablesAreAlikeByColumnsOfOneNameAndType() {
        Table table = table("a", column("id", bigint()), column("name", text()));
        assertThat(tables(table, table("b", column("ID", bigint()), column("name", text()))))
                .isEqualTo(1);
        assertThat(tables(table, table("b", column("id", integer()), column("name", text()))))
                .isEqualTo(0.5);
        assertThat(tables(table, table("b", column("id", bigint()))))
                .isCloseTo(2.0 / 3, within(0.001));
        assertThat(tables(table, table("b"))).isZero();
        assertThat(tables(table("b"), table)).isZero();
        assertThat(tables(table("b"), table("c"))).isZero();
    }
}
