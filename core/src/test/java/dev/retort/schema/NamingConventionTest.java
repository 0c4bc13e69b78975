package dev.retort.schema;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.MalformedNamingPatternException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pattern makes of what it names. */
class NamingConventionTest {

    private static final Schema BANK =
            Schema.of(
                    table(
                            "owner",
                            column("code", text()),
                            column("no", integer()),
                            primaryKey("code", "no")),
                    table(
                            "sales.account",
                            column("Email", text()),
                            column("branch", integer()),
                            column("owner_code", text()),
                            column("owner_no", integer())));

    private static final Function<QualifiedName, Optional<Table>> TABLES = BANK::table;

    private static Optional<String> name(NamingConvention convention, Constraint constraint) {
        return convention.name(QualifiedName.parse("sales.account"), constraint, TABLES);
    }

    @ParameterizedTest
    @CsvSource({
        "{table}, account",
        "fk, fk",
        "fk_{columns}, fk_owner_code_owner_no",
        "fk_{columns_joined}, fk_owner_codeowner_no",
        "fk_{column_0}, fk_owner_code",
        "fk_{column_1}, fk_owner_no",
        "fk_{column_2},",
        "fk_{name}, fk_of_owner",
        "{referred_table}, owner",
        "{referred_columns}, code_no",
        "{referred_columns_joined}, codeno",
        "{referred_column_0}, code",
        "{referred_column_1}, no",
        "{referred_column_2},"
    })
    void everyTokenStandsForItsPart(String pattern, String expected) {
        NamingConvention convention =
                NamingConvention.NONE.pattern(NamingConvention.Kind.FOREIGN_KEY, pattern);
        ForeignKey key = foreignKey("of_owner", "owner_code", "owner_no").references("owner");
        assertThat(name(convention, key)).isEqualTo(Optional.ofNullable(expected));
        assertThat(
                        name(
                                convention,
                                key.references(
                                        QualifiedName.of("owner"),
                                        java.util.List.of("code", "no"))))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void eachKindHasAPatternOfItsOwn() {
        for (NamingConvention.Kind kind : NamingConvention.Kind.values()) {
            NamingConvention convention =
                    NamingConvention.NONE.pattern(kind, kind.key() + "_{column_0}");
            assertThat(
                            java.util.stream.Stream.of(
                                            primaryKey("branch"),
                                            unique(null, "branch"),
                                            foreignKey(null, "branch").references("owner", "no"),
                                            check(null, "branch > 0"),
                                            exclusion(null, "gist", excluding(part("branch"), "=")))
                                    .flatMap(it -> name(convention, it).stream()))
                    .isEqualTo(
                            kind == NamingConvention.Kind.INDEX
                                    ? java.util.List.of()
                                    : java.util.List.of(kind.key() + "_branch"));
            assertThat(convention.name(index(null, "sales.account", "branch"), TABLES))
                    .isEqualTo(
                            kind == NamingConvention.Kind.INDEX
                                    ? Optional.of("index_branch")
                                    : Optional.empty());
        }
    }

    @Test
    void anExpressionHasTheColumnsThatItMentions() {
        NamingConvention convention =
                NamingConvention.NONE
                        .pattern(NamingConvention.Kind.CHECK, "ck_{columns}")
                        .pattern(NamingConvention.Kind.INDEX, "ix_{columns}");
        assertThat(name(convention, check(null, "BRANCH > 0 and \"Email\" <> 'owner_no'")))
                .contains("ck_Email_branch");
        assertThat(name(convention, check(null, "1 = 1"))).isEmpty();
        assertThat(
                        convention.name(
                                index(
                                        null,
                                        "sales.account",
                                        expression("lower(email)"),
                                        part("branch")),
                                TABLES))
                .contains("ix_Email_branch");
    }

    @Test
    void whatNeedsNoTableAsksForNone() {
        NamingConvention convention =
                NamingConvention.NONE
                        .pattern(NamingConvention.Kind.CHECK, "ck_{table}_{name}")
                        .pattern(
                                NamingConvention.Kind.FOREIGN_KEY, "fk_{columns}_{referred_table}");
        Function<QualifiedName, Optional<Table>> refusing =
                it -> {
                    throw new AssertionError(it);
                };
        assertThat(convention.name(QualifiedName.of("t"), check("c", "a > 0"), refusing))
                .contains("ck_t_c");
        assertThat(
                        convention.name(
                                QualifiedName.of("t"),
                                foreignKey(null, "a").references("b"),
                                refusing))
                .contains("fk_a_b");
    }

    @Test
    void aGivenNameIsCompletedOnceAndAMissingOneNever() {
        NamingConvention convention =
                NamingConvention.NONE.pattern(
                        NamingConvention.Kind.CHECK, "ck_{table}_{name}_rule");
        assertThat(name(convention, check("small", "1 = 1"))).contains("ck_account_small_rule");
        assertThat(name(convention, check("ck_account_small_rule", "1 = 1")))
                .contains("ck_account_small_rule");
        assertThat(name(convention, check(null, "1 = 1"))).isEmpty();
    }

    @Test
    void quotesThatHoldANameAreNoPartOfIt() {
        NamingConvention convention =
                NamingConvention.NONE.pattern(NamingConvention.Kind.UNIQUE, "uq_{table}_{columns}");
        assertThat(convention.name(QualifiedName.of("\"order\""), unique(null, "\"no\""), TABLES))
                .contains("uq_order_no");
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndStaysTheSame() {
        NamingConvention convention =
                NamingConvention.NONE.pattern(NamingConvention.Kind.UNIQUE, "{columns}").atMost(20);
        assertThat(name(convention, unique(null, "exactly_twenty_bytes")))
                .contains("exactly_twenty_bytes");
        assertThat(name(convention, unique(null, "exactly_twenty_1bytes")))
                .contains("exactly_twe_49fe69a1");
        String cut = name(convention, unique(null, "ééééééééééééé")).orElseThrow();
        assertThat(cut).matches("é{5}_[0-9a-f]{8}");
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(20);
        assertThat(name(convention, unique(null, "ééééééééééééa"))).isNotEqualTo(Optional.of(cut));
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThatThrownBy(
                        () ->
                                NamingConvention.NONE.pattern(
                                        NamingConvention.Kind.UNIQUE, "uq_{tabel}"))
                .isInstanceOf(MalformedNamingPatternException.class)
                .hasMessage(
                        "The naming pattern \"uq_{tabel}\" for \"unique\" holds \"{tabel}\", which"
                                + " means nothing there. Known are {table}, {name}, {columns},"
                                + " {columns_joined}, {column_0}.");
        assertThatThrownBy(
                        () ->
                                NamingConvention.NONE.pattern(
                                        NamingConvention.Kind.CHECK, "ck_{referred_table}"))
                .hasMessageContaining("holds \"{referred_table}\", which means nothing there");
        for (String pattern : new String[] {"", " ", "uq_{table", "uq_table}", "uq_{{table}}"}) {
            assertThatThrownBy(
                            () ->
                                    NamingConvention.NONE.pattern(
                                            NamingConvention.Kind.UNIQUE, pattern))
                    .hasMessageContaining("is empty or has a brace without the other");
        }
    }
}
