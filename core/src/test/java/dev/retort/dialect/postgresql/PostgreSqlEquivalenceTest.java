package dev.retort.dialect.postgresql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Equivalence;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
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

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull(),
                    column("name", varchar(80)),
                    column("note", text()),
                    column("code", character(3)),
                    column("amount", decimal(10, 2)),
                    column("rate", doublePrecision()),
                    column("open", bool()),
                    column("since", date()),
                    column("at", timestamptz()),
                    column("kind", smallint()),
                    column("number", integer()),
                    column("tags", array(text())),
                    column("doc", json()),
                    column("Odd Name", integer()));

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
            value = {
                "kind > 1 | kind >= 1",
                "kind > 1 and open or number > 2 | kind > 1 and (open or number > 2)",
                "name = 'a' | name = 'A'",
                "name in ('a', 'b') | name in ('a', 'b', 'c')",
                "name in ('a', 'b') | name not in ('a', 'b')",
                "kind between 0 and 3 | kind between 0 and 4",
                "number - (kind - 1) > 0 | number - kind - 1 > 0",
                "number::text < '5' | number < '5'",
                "amount / 3 > 1 | number / 3 > 1",
                "name like 'x' | name ilike 'x'",
                "\"Odd Name\" > 1 | \"odd name\" > 1",
                "not open | open"
            })
    void checksThatDifferStayDifferent(String one, String other) {
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(equivalence.constraint(ACCOUNT, check("ck", one)))
                .isNotEqualTo(equivalence.constraint(ACCOUNT, check("ck", other)));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(255) | character varying(255)",
                "int | integer",
                "int4 | integer",
                "int8 | bigint",
                "bool | boolean",
                "decimal(5) | numeric(5, 0)",
                "float(10) | real",
                "float | double precision",
                "timestamp(6) with time zone | timestamptz",
                "timestamp without time zone | timestamp",
                "time(6) | time",
                "char | character(1)",
                "varchar(255) array | character varying(255)[]",
                "integer[3] | int[]",
                "integer[][] | int[]",
                "INTERVAL YEAR TO MONTH | interval year to month",
                "public.mood | mood",
                "geometry(Point, 4326) | geometry(point,4326)",
                "BIT VARYING(5) | bit varying(5)"
            })
    void aTypeHasOneForm(String one, String other) {
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(equivalence.type(database.dialect.parseType(one)))
                .isEqualTo(equivalence.type(database.dialect.parseType(other)))
                .isEqualTo(equivalence.type(SqlType.ofNative(one)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(255) | varchar(80)",
                "varchar | text",
                "json | jsonb",
                "timestamp | timestamptz",
                "timestamp(3) | timestamp",
                "integer | integer[]",
                "\"Mood\" | mood",
                "numeric | numeric(10, 2)"
            })
    void typesThatDifferStayDifferent(String one, String other) {
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(equivalence.type(database.dialect.parseType(one)))
                .isNotEqualTo(equivalence.type(database.dialect.parseType(other)));
    }

    @Test
    void whatAKeyImpliesNeedNotBeSaid() {
        Equivalence equivalence = database.dialect.equivalence();
        Table table = table("t", column("id", bigint()), primaryKey("id"));
        Column column = table.columns().get(0);
        assertThat(equivalence.column(table, column))
                .isEqualTo(equivalence.column(table, column.notNull()));
        assertThat(equivalence.column(ACCOUNT, column.identityAlways()).nullable()).isFalse();
    }

    @Test
    void serialIsAWordForANumberFromASequence() {
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(equivalence.column(ACCOUNT, column("id", nativeType("bigserial"))))
                .isEqualTo(
                        equivalence.column(
                                ACCOUNT,
                                column("id", bigint())
                                        .notNull()
                                        .identity(Identity.of(Identity.Mode.SERIAL))));
    }

    @Test
    void optionsOfASequenceThatAreUsualNeedNotBeSaid() {
        Equivalence equivalence = database.dialect.equivalence();
        SequenceOptions said = new SequenceOptions(1L, 1L, 1L, null, 1L, false);
        assertThat(equivalence.object(sequence("s").options(said).type(bigint())))
                .isEqualTo(equivalence.object(sequence("s")));
        assertThat(equivalence.object(sequence("s").start(5)))
                .isNotEqualTo(equivalence.object(sequence("s")));
    }

    @Test
    void theDefaultSchemaNeedNotBeSaid() {
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(
                        equivalence.constraint(
                                ACCOUNT, foreignKey("fk", "id").references("public.t", "id")))
                .isEqualTo(
                        equivalence.constraint(
                                ACCOUNT, foreignKey("fk", "id").references("t", "id")));
        assertThat(equivalence.index(ACCOUNT, index("ix", "public.account", "id").using("btree")))
                .isEqualTo(equivalence.index(ACCOUNT, index("ix", "account", "id")));
    }

    @Test
    void nullsWhereTheyStandAnywayNeedNotBeSaid() {
        Equivalence equivalence = database.dialect.equivalence();
        assertThat(
                        equivalence.index(
                                ACCOUNT,
                                index("ix", "account", part("id").nulls(IndexPart.Nulls.LAST))))
                .isEqualTo(equivalence.index(ACCOUNT, index("ix", "account", "id")));
        assertThat(
                        equivalence.index(
                                ACCOUNT,
                                index("ix", "account", desc("id").nulls(IndexPart.Nulls.LAST))))
                .isNotEqualTo(equivalence.index(ACCOUNT, index("ix", "account", desc("id"))));
    }

    @Test
    void anOptionOfAColumnCounts() {
        Equivalence equivalence = database.dialect.equivalence();
        Column column = column("note", text());
        assertThat(equivalence.column(ACCOUNT, column.option(ColumnOption.STORAGE, "EXTERNAL")))
                .isNotEqualTo(equivalence.column(ACCOUNT, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_pkey",
                "account_name_key",
                "account_name_number_key",
                "account_number_fkey",
                "account_number_fkey1",
                "account_amount_check",
                "account_check",
                "account_check2",
                "account_tags_idx",
                "account_expr_idx",
                "account_number_excl",
                "FKlys3e23abcdefghijk0123456",
                "uk_6dotkott2kjsp8vw4d0m25fb7",
                "IDXhamcslabcdefghijk0123456"
            })
    void aNameThatNobodyChoseIsKnown(String name) {
        assertThat(database.dialect.equivalence().isGeneratedName(ACCOUNT, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pk_account",
                "ux_name",
                "account_other_key",
                "name_idx",
                "fk_account",
                "key"
            })
    void aNameThatSomebodyChoseIsKnown(String name) {
        assertThat(database.dialect.equivalence().isGeneratedName(ACCOUNT, name)).isFalse();
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
