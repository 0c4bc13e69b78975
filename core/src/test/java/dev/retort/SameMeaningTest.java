package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Constraint;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database tells in other words than those that were written is no difference. */
class SameMeaningTest {

    private static final List<String> CHECKS =
            List.of(
                    "amount between 1 and 10",
                    "amount not between 1 and 10",
                    "not (amount between 1 and 10)",
                    "not (amount = 1 or amount = 2)",
                    "not (amount = 1 and kind = 'a')",
                    "amount between 1 and 10 or kind = 'a'",
                    "(amount between 1 and 10 or kind = 'a') and rate > 0",
                    "amount between 1 and 10 and not (kind = 'a' or rate = 0)",
                    "kind in ('a', 'b', 'c')",
                    "kind not in ('a', 'b')",
                    "not (kind in ('a', 'b'))",
                    "kind = 'a' or kind = 'b'",
                    "kind is null or amount is not null",
                    "not kind is null",
                    "amount <> 0",
                    "amount != 0",
                    "amount + 1 > 2 * rate",
                    "(amount + 1) * 2 > rate",
                    "-amount < 5",
                    "kind like 'a%'",
                    "kind not like '%b'",
                    "lower(kind) = kind",
                    "length(kind) > 2 and length(kind) <= 20",
                    "coalesce(amount, 0) >= 0",
                    "case when amount > 0 then rate else 0 end > 1",
                    "amount in (1, 2, 3)",
                    "rate > 0.5",
                    "kind = 'it''s'",
                    "since > '2020-01-01'",
                    "amount > 1 and amount < 5 and rate > 1 and rate < 5",
                    "amount > 1 or amount < 5 and rate > 1 or rate < 5",
                    "((amount)) > ((1))",
                    "upper(kind) in ('A', 'B') or amount = 1");

    /** A table with every one of the checks, each under the name of its place. */
    private static Schema checked() {
        List<Constraint> checks = new ArrayList<>();
        for (String check : CHECKS) {
            checks.add(check("ck_" + checks.size(), check));
        }
        Table table =
                table(
                        "account",
                        column("id", bigint()).notNull(),
                        column("amount", integer()),
                        column("rate", decimal(10, 2)),
                        column("kind", varchar(40)),
                        column("since", date()),
                        primaryKey("id"));
        checks.addAll(table.constraints());
        return Schema.of(List.of(table.constraints(checks)));
    }

    @ParameterizedTest
    @EnumSource
    void checksAreTheSameOnceTheyAreThere(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(checked());
            assertThat(ComparedDatabase.lines(database.exact(checked()))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void checksStayTheSameWhenTheyAreCopiedFromWhatTheDatabaseTells(ComparedDatabase.Kind kind)
            throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind);
                ComparedDatabase copy = ComparedDatabase.open(kind)) {
            database.become(checked());
            copy.apply(copy.exact(database.inspect()));
            assertThat(ComparedDatabase.lines(copy.exact(database.inspect()))).isEmpty();
            assertThat(ComparedDatabase.lines(copy.exact(checked()))).isEmpty();
        }
    }

    /** Columns as they are written, whose types and defaults databases tell in other words. */
    private static Schema defaulted() {
        return Schema.of(
                List.of(
                        table(
                                "account",
                                column("id", bigint()).identityByDefault(),
                                column("name", varchar(255)).notNull().defaultSql("'it''s me'"),
                                column("empty", varchar(20)).notNull().defaultSql("''"),
                                column("amount", decimal(12, 2)).notNull().defaultSql("0"),
                                column("minus", integer()).defaultSql("-1"),
                                column("sum", integer()).defaultSql("(1 + 2)"),
                                column("flag", bool()).notNull().defaultSql("false"),
                                column("on_by_default", bool()).notNull().defaultSql("true"),
                                column("made", timestamp())
                                        .notNull()
                                        .defaultSql("CURRENT_TIMESTAMP"),
                                column("due", date()).defaultSql("'2020-01-31'"),
                                column("ratio", doublePrecision()).defaultSql("0.5"),
                                column("nothing", varchar(10)).defaultSql("NULL"),
                                column("note", text()),
                                column("letter", character(1)),
                                column("precise", timestamp(6)),
                                column("plain_decimal", decimal()),
                                column("small", smallint()).defaultSql("7"),
                                primaryKey("id"))));
    }

    @ParameterizedTest
    @EnumSource
    void typesAndDefaultsAreTheSameOnceTheyAreThere(ComparedDatabase.Kind kind)
            throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(defaulted());
            assertThat(ComparedDatabase.lines(database.proposed(defaulted()))).isEmpty();
            assertThat(ComparedDatabase.lines(database.exact(defaulted()))).isEmpty();
        }
    }

    private static Schema computed() {
        return Schema.of(
                List.of(
                        table(
                                "account",
                                column("id", bigint()).notNull(),
                                column("first", varchar(40)),
                                column("amount", integer()),
                                column("rate", integer()),
                                column("total", integer()).generatedStored("amount * (1 + rate)"),
                                column("shout", varchar(80)).generatedStored("upper(first)"),
                                column("big", bool())
                                        .generatedStored("amount > 10 and not (rate = 0)"),
                                primaryKey("id")),
                        view(
                                "rich",
                                "select id, first from account where amount > 10 and rate <> 0"),
                        view(
                                "sums",
                                "select first, sum(amount) as total, count(*) as many from account"
                                        + " where first is not null group by first")));
    }

    @ParameterizedTest
    @EnumSource
    void expressionsAndViewsAreTheSameOnceTheyAreThere(ComparedDatabase.Kind kind)
            throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(computed());
            assertThat(ComparedDatabase.lines(database.exact(computed()))).isEmpty();
        }
    }
}
