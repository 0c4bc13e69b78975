package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.SqlType;
import org.junit.jupiter.api.Test;

class SqliteTypesTest {

    private final SqliteTypes types = new SqliteTypes();

    @Test
    void numericAndDecimalAreOneTypeAndKeepTheirSpelling() {
        SqlType numeric = types.parse("NUMERIC(12,2)");
        assertThat(types.name(numeric)).isEqualTo("NUMERIC(12,2)");
        assertThat(types.form(numeric))
                .isEqualTo(types.form(decimal(12, 2)))
                .isNotEqualTo(types.form(decimal(12, 3)));
        assertThat(types.form(types.parse("numerical")))
                .isNotEqualTo(types.form(types.parse("decimalal")));
    }
}
