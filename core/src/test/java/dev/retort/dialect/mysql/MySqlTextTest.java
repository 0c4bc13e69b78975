package dev.retort.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strings with and without backslashes that escape, and text with the name of its database. */
class MySqlTextTest {

    @ParameterizedTest
    @CsvSource({"n,10", "t,9", "r,13", "b,8", "0,0", "Z,26", "q,113", "\\,92"})
    void aBackslashBeforeALetterIsAnotherCharacter(String letter, int code) {
        assertThat(MySqlText.value("'a\\" + letter + "'", true)).isEqualTo("a" + (char) code);
        assertThat(MySqlText.value("'a\\" + letter + "'", false)).isEqualTo("a\\" + letter);
    }

    @Test
    void aBackslashBeforeAWildcardStays() {
        assertThat(MySqlText.value("'\\%\\_'", true)).isEqualTo("\\%\\_");
    }

    @Test
    void aStringIsWrittenForTheSettingOfTheServer() {
        String value = "it's \\ \0\r\u001a\n";
        assertThat(MySqlText.string(value, true)).isEqualTo("'it''s \\\\ \\0\\r\\Z\n'");
        assertThat(MySqlText.string(value, false)).isEqualTo("'it''s \\ \0\r\u001a\n'");
    }

    @Test
    void everyBackslashOfABodyInTheCatalogStandsForItself() {
        String body = "SET a = 'x\\n', `b\\` = \"y\\\"";
        assertThat(MySqlText.body(body, true)).isEqualTo("SET a = 'x\\\\n', `b\\` = \"y\\\\\"");
        assertThat(MySqlText.body(body, false)).isEqualTo(body);
        assertThat(MySqlText.body("SELECT 1", true)).isEqualTo("SELECT 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select `bank`.`t`.`a` from `bank`.`t`      | select `t`.`a` from `t`",
                "select `bank`.`t`.`a` from `t` `bank`      | select `t`.`a` from `t` `bank`",
                "select `bank`.`a` from `t` `bank`          | select `bank`.`a` from `t` `bank`",
                "from (select `bank`.`a`) `bank`            | from (select `bank`.`a`) `bank`",
                "select `bank`.`bank`.`a` from `bank`.`t`   | select `bank`.`a` from `t`",
                "select `other`.`bank`.`a` from `bank`.`t`  | select `other`.`bank`.`a` from `t`",
                "select bank.a, '`bank`.a', `bank` + `bank`.`a` | select bank.a, '`bank`.a', `bank` + `a`",
                "select `banks`.`a`                         | select `banks`.`a`"
            })
    void theNameOfItsOwnDatabaseIsLeftOut(String told, String expected) {
        assertThat(MySqlText.withoutDatabase(told, "bank", true)).isEqualTo(expected);
        assertThat(MySqlText.withoutDatabase(told, null, true)).isEqualTo(told);
    }

    @Test
    void aBacktickInTheNameOfADatabaseIsDoubled() {
        assertThat(MySqlText.withoutDatabase("`a``b`.`t`", "a`b", true)).isEqualTo("`t`");
    }
}
