package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.schema.Dsl;
import dev.retort.schema.Index;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes that a mapping declares as SQL. */
class IndexStatementTest {

    private final Names names =
            new Names(
                    Dialects.load(getClass().getClassLoader()).named("postgresql").orElseThrow(),
                    null,
                    false);

    private Optional<Index> read(String sql) {
        return IndexStatement.read(sql, names);
    }

    @Test
    void someRowsOnly() {
        assertThat(
                        read(
                                "create unique index if not exists ux_open on Invoice (account, due"
                                        + " desc) where state <> ')' and not paid"))
                .contains(
                        Dsl.uniqueIndex("ux_open", "invoice", Dsl.part("account"), Dsl.desc("due"))
                                .where("state <> ')' and not paid"));
    }

    @Test
    void aMethodAndAnOperatorClass() {
        assertThat(read("CREATE INDEX ix ON bank.document USING GIN (payload jsonb_path_ops)"))
                .contains(
                        Index.of(
                                        "ix",
                                        Dsl.name("bank", "document"),
                                        java.util.List.of(
                                                Dsl.part("payload")
                                                        .operatorClass("jsonb_path_ops")))
                                .using("gin"));
    }

    @Test
    void expressionsWithCommasOfTheirOwn() {
        assertThat(read("create index ix on account (coalesce(name, ','), ((born)::date))"))
                .contains(
                        Dsl.index(
                                "ix",
                                "account",
                                Dsl.expression("coalesce(name, ',')"),
                                Dsl.expression("(born)::date")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index ix on account (name) include (id)",
                "create index concurrently ix on account (name)",
                "create index ix on account (name",
                "create view ix as select 1"
            })
    void whatSaysMoreIsLeftToOthers(String sql) {
        assertThat(read(sql)).isEmpty();
    }
}
