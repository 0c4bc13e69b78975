package dev.retort.dialect.postgresql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Equivalence;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL makes of a text is the same to it as the text. */
class PostgreSqlEquivalenceTest {

    private static final Table ACCOUNT = PostgreSqlTextMeaningTest.ACCOUNT;

    private static PostgreSqlDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = PostgreSqlDatabase.open();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static Table make(Table table) throws SQLException {
        database.apply(
                new Operation.DropTable(table.name(), null, true),
                new Operation.CreateTable(table, false));
        return database.inspect().table(table.name()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount > 0",
                "amount > 0.5",
                "0 < amount",
                "rate >= 1.50",
                "number <> -1",
                "name in ('a', 'b')",
                "code in ('a', 'b')",
                "note in ('a', 'b')",
                "kind in (1, 2)",
                "(name in ('a'))",
                "name not in ('a', 'b')",
                "name = any (array['a', 'b'])",
                "note = any ('{a,b}')",
                "kind between 0 and 3",
                "kind not between 0 and 3",
                "kind >= 0 and kind <= 3",
                "kind = 1 or kind = 2 or kind = 3",
                "(kind = 1 or kind = 2) and open and (number > 2 and number < 5)",
                "kind = 1 or name = 'x'",
                "not (kind = 3)",
                "kind != 3",
                "not open",
                "open = true",
                "open or not open",
                "open is true and open is not false",
                "name is distinct from 'x'",
                "name <> '' and length(name) >= 3 and (open or kind > 2)",
                "name is not null or amount is null",
                "since > '2020-01-01'",
                "since > date '2020-01-01'",
                "at < now()",
                "at < current_timestamp",
                "lower(name) = name",
                "name like 'x%'",
                "name not like 'x%'",
                "name ilike 'x%' or note not ilike 'y'",
                "case when open then 1 else 0 end = 1",
                "case kind when 1 then open else not open end",
                "coalesce(number, 0) + 1 > 2 * kind",
                "name ~ '^[a-z]+$'",
                "name !~* 'x'",
                "cast(kind as bigint) > 5",
                "kind::bigint > 5",
                "extract(year from since) > 2000",
                "position('a' in name) > 0",
                "name || 'x' <> 'o''brien'",
                "\"Odd Name\" % 2 = 0",
                "number * (kind + 1) > 3 - kind - 1",
                "current_date > since",
                "(number + 1) * 2 > -number",
                "account.number > 0",
                "tags[1] = 'a'",
                "tags @> array['x']",
                "cardinality(tags) < 5",
                "doc ->> 'a' = 'b'",
                "doc ? 'a'",
                "jsonb_typeof(doc) = 'object'",
                "(at at time zone 'UTC')::date > '2020-01-01'",
                "name = trim(name)",
                "name collate \"C\" > 'a'",
                "num_nonnulls(number, kind) = 1",
                "(name is null) = (number is null)",
                "greatest(number, 5) > 0",
                "octet_length(note) <= 10",
                "since > current_date - interval '1 day'"
            })
    void aCheckIsReadBackAsTheSame(String condition) throws SQLException {
        Table actual = make(ACCOUNT.with(check("ck", condition)));
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(equivalence.constraint(actual, actual.checks().get(0)))
                .isEqualTo(equivalence.constraint(ACCOUNT, check("ck", condition)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "varchar(80) | 'x'",
                "text | ''",
                "text | 'o''brien'",
                "char(3) | 'abc'",
                "integer | 0",
                "integer | -1",
                "bigint | 5",
                "numeric(10, 2) | 0.00",
                "numeric(10, 2) | 5",
                "double precision | 1.5",
                "boolean | true",
                "boolean | 'f'",
                "timestamptz | now()",
                "timestamptz | CURRENT_TIMESTAMP",
                "timestamp | CURRENT_TIMESTAMP",
                "date | CURRENT_DATE",
                "date | '2020-01-01'",
                "uuid | gen_random_uuid()",
                "text[] | '{}'",
                "text[] | ARRAY['a', 'b']",
                "jsonb | '{}'",
                "jsonb | '{\"a\": 1}'::jsonb",
                "interval | '1 day'",
                "integer | NULL",
                "text | current_user",
                "bytea | '\\x00'"
            })
    void aDefaultIsReadBackAsTheSame(String type, String sql) throws SQLException {
        Column wanted = column("c", database.dialect.parseType(type)).defaultSql(sql);
        Table desired = table("t", wanted);
        Table actual = make(desired);
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(equivalence.column(actual, actual.columns().get(0)))
                .isEqualTo(equivalence.column(desired, wanted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower(name)",
                "name || '-' || note",
                "(number + 1)",
                "coalesce(name, '')",
                "doc ->> 'a'",
                "doc -> 'a' ->> 'b'",
                "date_trunc('day', since::timestamp)",
                "(code)",
                "upper(\"Odd Name\"::text)"
            })
    void anIndexedExpressionIsReadBackAsTheSame(String sql) throws SQLException {
        make(ACCOUNT);
        Index wanted =
                index("ix", "account", expression(sql), part("id"))
                        .where("name <> '' and kind = 1");
        database.apply(new Operation.CreateIndex(wanted, false, false));
        Index actual = database.inspect().indexes().get(0);
        Equivalence equivalence = database.dialect.equivalence();
        Table table = database.inspect().table(ACCOUNT.name()).orElseThrow();
        assertThat(equivalence.index(table, actual)).isEqualTo(equivalence.index(ACCOUNT, wanted));
    }

    @Test
    void aLongNameIsMadeAsTheServerMakesIt() throws SQLException {
        String name = "a_table_with_a_name_that_is_as_long_as_any_name_may_be_abcdefgh";
        String column = "a_column_that_is_not_much_shorter_than_its_table";
        Table actual =
                make(
                        table(
                                name,
                                column(column, bigint())
                                        .notNull()
                                        .identity(Identity.of(Identity.Mode.SERIAL)),
                                column("number", integer()),
                                unique(null, column, "number"),
                                check(null, column + " > 0"),
                                primaryKey(column)));
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(actual.constraints())
                .hasSize(3)
                .allMatch(it -> equivalence.isGeneratedName(actual, it.name()));
        assertThat(actual.columns().get(0).identity()).isEqualTo(Identity.of(Identity.Mode.SERIAL));
    }

    @Test
    void checksWithoutNamesGetSuchNames() throws SQLException {
        Table actual =
                make(
                        ACCOUNT.name(QualifiedName.of("account"))
                                .with(Check.of(null, "kind > 0"))
                                .with(Check.of(null, "kind > number"))
                                .with(Check.of(null, "number > 0")));
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(List.copyOf(actual.checks()))
                .hasSize(3)
                .allMatch(it -> equivalence.isGeneratedName(actual, it.name()));
    }

    @Test
    void aNameIsCutAsTheDatabaseCutsIt() throws SQLException {
        PostgreSqlDialect dialect = new PostgreSqlDialect();
        for (String name : List.of("x".repeat(70), "xx" + "ä".repeat(40), "😀".repeat(20), "x")) {
            String cut = dialect.canonicalName(name, true);
            assertThat(database.rows("SELECT '" + name + "'::text::name::text"))
                    .containsExactly(cut);
            assertThat(dialect.equivalence().name(name)).isEqualTo(cut);
        }
    }
}
