package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.ColumnOption;
import dev.retort.schema.Identity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnDefinitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "varchar(20)",
                "timestamp(6) with time zone",
                "double precision",
                "character varying(80)",
                "enum ('not null','default')",
                "int unsigned",
                "varchar(255) array",
                "numeric(21,0)",
            })
    void aTypeAloneStaysWhole(String text) {
        assertThat(ColumnDefinition.parse(text).type()).isEqualTo(text);
        assertThat(ColumnDefinition.parse(text).notNull()).isFalse();
        assertThat(ColumnDefinition.parse(text).defaultSql()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "text not null default 'not null'              ; text        ; 'not null'",
                "varchar(9) DEFAULT 'it''s' NOT NULL           ; varchar(9)  ; 'it''s'",
                "int default null                              ; int         ; null",
                "timestamptz default now() not null            ; timestamptz ; now()",
                "text default lower('A' || 'B') collate \"C\"  ; text        ; lower('A' || 'B')",
                "numeric(9, 2) default (1 + 2) unique          ; numeric(9, 2) ; (1 + 2)",
                "boolean default true check (x is not null)    ; boolean     ; true",
                "varchar(3) default 'abc'::varchar not null    ; varchar(3)  ; 'abc'::varchar",
            })
    void aDefaultEndsWhereTheNextClauseBegins(String text, String type, String defaultSql) {
        assertThat(ColumnDefinition.parse(text).type()).isEqualTo(type);
        assertThat(ColumnDefinition.parse(text).defaultSql()).isEqualTo(defaultSql);
    }

    @Test
    void clausesAreToldApart() {
        ColumnDefinition definition =
                ColumnDefinition.parse(
                        "varchar(9) collate \"de_DE\" not null unique check (length(x) > 2)");
        assertThat(definition.type()).isEqualTo("varchar(9)");
        assertThat(definition.notNull()).isTrue();
        assertThat(definition.unique()).isTrue();
        assertThat(definition.collation()).isEqualTo("de_DE");
        assertThat(definition.checks()).containsExactly("length(x) > 2");
    }

    @Test
    void aGeneratedColumnTellsWhetherItIsStored() {
        assertThat(ColumnDefinition.parse("int generated always as (a + (b)) virtual"))
                .extracting(ColumnDefinition::generatedAs, ColumnDefinition::stored)
                .containsExactly("a + (b)", false);
        assertThat(ColumnDefinition.parse("int as (a) stored"))
                .extracting(ColumnDefinition::generatedAs, ColumnDefinition::stored)
                .containsExactly("a", true);
    }

    @Test
    void clausesThatBearOnMoreThanTheColumnAreToldAsUnread() {
        ColumnDefinition definition =
                ColumnDefinition.parse(
                        "bigint not null comment 'it''s a default' references account (id)"
                                + " on delete cascade");
        assertThat(definition)
                .extracting(
                        ColumnDefinition::type,
                        ColumnDefinition::notNull,
                        ColumnDefinition::defaultSql,
                        ColumnDefinition::comment)
                .containsExactly("bigint", true, null, "it's a default");
        assertThat(definition.unread())
                .containsExactly("references account (id) on delete cascade");
    }

    @Test
    void whatSomeDatabasesKnowOfAColumnIsRead() {
        ColumnDefinition definition =
                ColumnDefinition.parse(
                        "varchar(20) CHARACTER SET ascii COLLATE ascii_bin INVISIBLE NULL");
        assertThat(definition.type()).isEqualTo("varchar(20)");
        assertThat(definition.collation()).isEqualTo("ascii_bin");
        assertThat(definition.options())
                .containsOnly(
                        Map.entry(ColumnOption.CHARACTER_SET, "ascii"),
                        Map.entry(ColumnOption.INVISIBLE, "true"));
        definition =
                ColumnDefinition.parse(
                        "timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP");
        assertThat(definition.defaultSql()).isEqualTo("CURRENT_TIMESTAMP");
        assertThat(definition.options())
                .containsOnly(Map.entry(ColumnOption.ON_UPDATE, "CURRENT_TIMESTAMP"));
        assertThat(definition.unread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bigint not null auto_increment             ; BY_DEFAULT",
                "bigint generated by default as identity    ; BY_DEFAULT",
                "int generated always as identity (start with 5) ; ALWAYS",
            })
    void aColumnThatNumbersItsRowsSaysHow(String text, Identity.Mode mode) {
        assertThat(ColumnDefinition.parse(text).identity()).isEqualTo(mode);
        assertThat(ColumnDefinition.parse(text).unread()).isEmpty();
    }
}
