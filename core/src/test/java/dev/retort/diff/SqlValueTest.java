package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed for the value of a column. */
class SqlValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1",
                "''",
                "'it''s; -- \"(\"'",
                "\"name\"",
                "(select (1))",
                "a - -b",
                "lower('(')"
            })
    void isWhole(String sql) {
        assertThat(SqlValue.isWhole(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "'a''",
                "\"a",
                "select (",
                "1)",
                ")(",
                "1; drop table account",
                "1 -- one",
                "1 /* one */"
            })
    void isNotWhole(String sql) {
        assertThat(SqlValue.isWhole(sql)).isFalse();
    }
}
