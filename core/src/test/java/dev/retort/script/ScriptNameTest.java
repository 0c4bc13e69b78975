package dev.retort.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.UnknownTokenException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of new scripts are called. */
class ScriptNameTest {

    /** A new year has begun in Auckland, and not yet in New York. */
    private static final Instant NOW = Instant.parse("2026-12-31T23:05:09Z");

    private static final ScriptSettings.Naming NAMING = ScriptSettings.Naming.DEFAULT;

    private static String sql(ScriptSettings.Naming naming, String message) {
        return ScriptName.of(naming, "3f9c21d0a7be", message, ScriptFormat.SQL, NOW).path();
    }

    private static String java(ScriptSettings.Naming naming, String message) {
        ScriptName name = ScriptName.of(naming, "3f9c21d0a7be", message, ScriptFormat.JAVA, NOW);
        assertThat(name.path()).endsWith(name.className() + ".java");
        return name.path();
    }

    @ParameterizedTest
    @CsvSource({
        "{rev},    3f9c21d0a7be",
        "{slug},   add_account_email",
        "{epoch},  1798758309",
        "{year},   2026",
        "{month},  12",
        "{day},    31",
        "{hour},   23",
        "{minute}, 05",
        "{second}, 09"
    })
    void aTokenStandsFor(String token, String text) {
        ScriptSettings.Naming naming = NAMING.template("a" + token + "_" + token);
        assertThat(sql(naming, "Add account: email!")).isEqualTo("a" + text + "_" + text + ".sql");
    }

    @Test
    void withoutATemplateTheNameBeginsWithTheTime() {
        assertThat(sql(NAMING, "add account"))
                .isEqualTo("20261231_2305_3f9c21d0a7be_add_account.sql");
        assertThat(java(NAMING, "add account"))
                .isEqualTo("R20261231_2305_3f9c21d0a7be_AddAccount.java");
    }

    @Test
    void anUnknownTokenIsNamed() {
        assertThatThrownBy(() -> sql(NAMING.template("{yaer}_{rev}"), "x"))
                .isInstanceOf(UnknownTokenException.class)
                .hasMessageContaining("\"{yaer}\"")
                .hasMessageContaining("day, epoch, hour, minute, month, rev, second, slug, year");
    }

    @Test
    void foldersAreMadeOfTheDate() {
        ScriptSettings.Naming naming = NAMING.template("{year}/{month}/{day}/{rev}");
        assertThat(sql(naming, "x")).isEqualTo("2026/12/31/3f9c21d0a7be.sql");
        assertThat(java(naming, "x")).isEqualTo("2026/12/31/R3f9c21d0a7be.java");
    }

    @Test
    void theTimeIsThatOfTheZone() {
        ScriptSettings.Naming naming = NAMING.template("{year}{month}{day}_{hour}{minute}");
        assertThat(sql(naming, "x")).isEqualTo("20261231_2305.sql");
        assertThat(sql(naming.timezone(ZoneId.of("Pacific/Auckland")), "x"))
                .isEqualTo("20270101_1205.sql");
        assertThat(sql(naming.timezone(ZoneId.of("America/New_York")), "x"))
                .isEqualTo("20261231_1805.sql");
        assertThat(sql(NAMING.template("{epoch}").timezone(ZoneId.of("Asia/Tokyo")), "x"))
                .isEqualTo("1798758309.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "21, add_account_email_now",
        "20, add_account_email",
        "11, add_account",
        "10, add",
        "3,  add",
        "2,  ad",
        "0,  3f9c21d0a7be",
        "-1, 3f9c21d0a7be"
    })
    void aSlugIsCutBetweenWordsWhereItCan(int length, String slug) {
        assertThat(sql(NAMING.template("{slug}").slugLength(length), "add account email now"))
                .isEqualTo(slug + ".sql");
    }

    @Test
    void aSlugOfNoLengthLeavesAJavaNameItsRest() {
        assertThat(java(NAMING.template("{rev}_{slug}").slugLength(0), "add"))
                .isEqualTo("R3f9c21d0a7be.java");
    }

    @Test
    void lettersOfAllLanguagesStay() {
        ScriptSettings.Naming naming = NAMING.template("{slug}");
        assertThat(
                        sql(
                                naming,
                                "\u00dcber\u00fcbung: \u043a\u043e\u0442 \u6f22\u5b57 e\u0301t\u00e9"))
                .isEqualTo("\u00fcber\u00fcbung_\u043a\u043e\u0442_\u6f22\u5b57_\u00e9t\u00e9.sql");
        assertThat(java(naming, "\u00fcber \u01c6ep"))
                .as("a letter that is two begins a word in title case")
                .isEqualTo("R\u00dcber\u01c5ep.java");
        assertThat(sql(naming, "\ud83d\ude00 \u2764")).isEqualTo("3f9c21d0a7be.sql");
    }

    @Test
    void aLetterOfTwoCharactersIsNotCutInHalf() {
        ScriptSettings.Naming naming = NAMING.template("{slug}").slugLength(3);
        assertThat(sql(naming, "\ud835\udd38\ud835\udd39\ud835\udd3a"))
                .isEqualTo("\ud835\udd38.sql");
    }
}
