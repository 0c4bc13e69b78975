package dev.retort.dialect.postgresql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Equivalence;
import dev.retort.schema.Check;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL takes for one text, and what for two: expressions, types and names. */
class PostgreSqlTextMeaningTest {

    static final Table ACCOUNT =
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
                    column("Odd Name", integer()),
                    column("Code", character(3)),
                    column("Size", integer()));

    private static final PostgreSqlDialect DIALECT = new PostgreSqlDialect();
    private static final Equivalence EQUIVALENCE = DIALECT.equivalence();

    private static String form(String condition) {
        return ((Check) EQUIVALENCE.constraint(ACCOUNT, check("ck", condition))).expression();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "number + kind * 2 > 0 ; ((number + (kind * 2)) > 0)",
                "number + kind / 2 > 0 ; ((number + (kind / 2)) > 0)",
                "number + kind % 2 > 0 ; ((number + (kind % 2)) > 0)",
                "name || number + kind <> 'x' ; ((name || (number + kind)) <> 'x'::text)",
                "name || number - kind <> 'x' ; ((name || (number - kind)) <> 'x'::text)",
                "2 * number ^ 2 > 8 ; ((2 * (number ^ 2)) > 8)",
                "number - kind - 1 > 0 ; (((number - kind) - 1) > 0)",
                "number & 1 = kind ; ((number & 1) = kind)",
                "number > 1 or open and kind > 2 ; ((number > 1) OR (open AND (kind > 2)))",
                "open or (kind = 1 or kind = 2) ; (open OR (kind = 1) OR (kind = 2))",
                "open and (kind = 1 and kind = 2) ; (open AND (kind = 1) AND (kind = 2))",
                "not open and kind > 1 ; ((NOT open) AND (kind > 1))",
                "not kind > 1 ; (NOT (kind > 1))",
                "kind != 3 ; (kind <> 3)",
                "open is null or kind isnull ; ((open IS NULL) OR (kind IS NULL))",
                "kind notnull and open is not null ; ((kind IS NOT NULL) AND (open IS NOT NULL))",
                "number + 1 is null ; ((number + 1) IS NULL)",
                "open is true and open is not false ; ((open IS TRUE) AND (open IS NOT FALSE))",
                "open is unknown or open ; ((open IS UNKNOWN) OR open)",
                "name is distinct from 'x' and open ; (((name)::text IS DISTINCT FROM 'x'::text) AND open)",
                "name is not distinct from 'x' or open ; (((name)::text IS NOT DISTINCT FROM 'x'::text) OR open)",
                "kind > 1 is true ; ((kind > 1) IS TRUE)",
                "name like 'x%' and open ; (((name)::text ~~ 'x%'::text) AND open)",
                "name not like 'x%' ; ((name)::text !~~ 'x%'::text)",
                "name ilike 'x%' ; ((name)::text ~~* 'x%'::text)",
                "name not ilike 'x%' ; ((name)::text !~~* 'x%'::text)",
                "name like 'x' || note ; (name ~~ ('x'::text || note))",
                "name LIKE 'x'  ESCAPE '!' ; name like 'x' escape '!'",
                "kind between 0 and 3 and open ; ((kind >= 0) AND (kind <= 3) AND open)",
                "kind not between 0 and 3 ; ((kind < 0) OR (kind > 3))",
                "kind in (1, 2) ; (kind = ANY (ARRAY[1, 2]))",
                "kind in (1) ; (kind = 1)",
                "kind not in (1) ; (kind <> 1)",
                "kind not in (1, 2) ; (kind <> ALL (ARRAY[1, 2]))",
                "name in ('a', 'b') ; ((name)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
                "kind = some (array[1, 2]) ; kind in (1, 2)",
                "number > some (array[1, 2]) ; (number > ANY (ARRAY[1, 2]))",
                "name = any ('{a,b}') ; name in ('a', 'b')",
                "name <> all ('{a,b}') ; name not in ('a', 'b')",
                "number = any ('{1,2}') ; (number = ANY ('{1,2}'::integer[]))",
                "number = any ('{1,-2}') ; number in (1, -2)",
                "name = any (array['it''s,a']) ; name = 'it''s,a'",
                "at at time zone 'UTC' > since ; ((at AT TIME ZONE 'UTC'::text) > since)",
                "number + kind at time zone 'UTC' > 0 ; ((number + (kind AT TIME ZONE 'UTC'::text)) > 0)",
                "name collate \"C\" > 'a' ; (((name)::text COLLATE \"C\") > 'a'::text)",
                "name || note collate \"C\" > 'a' ; ((name || (note COLLATE \"C\")) > 'a'::text)",
                "name collate \"default\" > 'a' ; (name > 'a'::text)",
                "name collate pg_catalog.\"C\" > 'a' ; (name COLLATE \"C\") > 'a'",
                "name collate sales.\"C\" > 'a' ; ((name COLLATE sales.\"C\") > 'a'::text)",
                "tags[1] = 'a' ; (tags[1] = 'a'::text)",
                "tags[1:2] = tags ; (tags[1:2] = tags)",
                "(doc).x > 0 ; ((doc).x > 0)",
                "((doc)).X > 0 and OPEN ; (((doc).x > 0) AND open)",
                "(number, kind) = (1, 2) ; (ROW(number, kind) = ROW(1, 2))",
                "-number * 2 > 1 ; (((- number) * 2) > 1)",
                "@number > 5 ; ((@ number) > 5)",
                "~number > 5 ; ((~ number) > 5)",
                "+5 < number ; (5 < number)",
                "+number > 0 ; ((+ number) > 0)",
                "number > -5 ; (number > '-5'::integer)",
                "-(5) < number ; ('-5'::integer < number)",
                "number > -2147483648 ; (number > '-2147483648'::integer)",
                "case when open then 1 else 0 end = 1 ; (CASE WHEN open THEN 1 ELSE 0 END = 1)",
                "case kind when 1 then open when 2 then not open else null end ; CASE kind WHEN 1 THEN open WHEN 2 THEN (NOT open) ELSE NULL::boolean END",
                "case kind when 1 then open else null end ; case kind when 1 then open end",
                "cast(kind as bigint) > 5 ; ((kind)::bigint > 5)",
                "tags = array['a', 'b'] ; (tags = ARRAY['a'::text, 'b'::text])",
                "since > date '2020-01-01' ; (since > '2020-01-01'::date)",
                "at > timestamptz '2020-01-01' ; (at > '2020-01-01'::timestamptz)",
                "at > timestamp '2020-01-01' ; (at > '2020-01-01'::timestamp without time zone)",
                "at::time > time '12:00' ; ((at)::time without time zone > '12:00'::time without time zone)",
                "at > now() - interval '1 day' ; (at > (now() - '1 day'::interval))",
                "date > 5 ; (date > 5)",
                "at < current_timestamp ; (at < now())",
                "at < transaction_timestamp() ; (at < now())",
                "at < CURRENT_TIMESTAMP(3) ; (at < CURRENT_TIMESTAMP (3))",
                "at < localtimestamp(3) and open ; ((at < LOCALTIMESTAMP(3)) AND open)",
                "name = CURRENT_USER ; (name = current_user)",
                "\"number\" > 0 ; (number > 0)",
                "public.f(number) > 0 ; (f(number) > 0)",
                "pg_catalog.lower(name) = 'a' ; (lower((name)::text) = 'a'::text)",
                "account.number > 0 ; (number > 0)",
                "account is not null ; (account IS NOT NULL)",
                "account.* is not null ; (account.* IS NOT NULL)",
                "name = trim(name) ; (name = btrim(name))",
                "name = trim(both from name) ; (name = TRIM(BOTH FROM name))",
                "name = trim(from name) ; (name = btrim(name))",
                "name = trim(both 'x' from name) ; (name = TRIM(BOTH 'x'::text FROM name))",
                "char_length(name) > 3 ; (length(name) > 3)",
                "character_length(name) > 3 ; (length(name) > 3)",
                "extract(YEAR from since) > 2000 ; (EXTRACT(year FROM since) > 2000)",
                "substring(name from 1 for 2) = 'a' ; (\"substring\"((name)::text, 1, 2) = 'a'::text)",
                "overlay(name placing 'x' from 1) = 'a' ; (\"overlay\"(name, 'x'::text, 1) = 'a'::text)",
                "position('a' in name) > 0 ; (POSITION(('a'::text) IN (name)) > 0)",
                "coalesce(open, kind in (1, 2)) ; COALESCE(open, (kind = ANY (ARRAY[1, 2])))",
                "jsonb_extract_path(doc, 'a', 'b') is null ; (jsonb_extract_path(doc, VARIADIC ARRAY['a'::text, 'b'::text]) IS NULL)",
                "lower('both') = name ; (lower('both'::text) = name)",
                "nextval('public.s') > 0 ; (nextval('s'::regclass) > 0)",
                "nextval('\"public\".s') > 0 ; (nextval('s'::regclass) > 0)",
                "currval('public.s') > 0 ; (currval('s'::regclass) > 0)",
                "setval('public.s', 1) > 0 ; (setval('s'::regclass, 1) > 0)",
                "f() > 0 ; (public.f() > 0)",
                "open = 't'::boolean ; open = true",
                "open = 'false'::boolean ; open = false",
                "number > '5'::integer ; number > 5",
                "amount > 5::numeric ; (amount > (5)::numeric)",
                "amount > 5 ; (amount > (5)::numeric)",
                "rate > 1E5 ; (rate > 1e5)",
                "name::text = 'a' ; name = 'a'",
                "code::text = 'a' ; code = 'a'",
                "\"Code\"::text = 'a' ; \"Code\" = 'a'",
                "other::text = 'a' ; other = 'a'",
                "lower(name)::text = 'a' ; lower(name) = 'a'",
                "at > now()::timestamptz ; at > now()",
                "name = null::text ; name = null",
                "number::double precision > 1 ; ((number)::float8 > 1)",
                "name::character varying(5) = 'a' ; ((name)::varchar(5) = 'a'::text)",
                "amount::numeric(5, 1) > 1 ; ((amount)::numeric(5,1) > 1)",
                "at::timestamp without time zone > since ; at::timestamp > since",
                "at::timestamp with time zone > since ; at::timestamptz > since",
                "tags::character varying[] = tags ; ((tags)::varchar[] = tags)",
                "kind::public.mood = 'a' ; kind::mood = 'a'",
                "name = E'a\\\\b' ; name = 'a\\b'",
                "name = E'a' ; name = 'a'",
                "name = $$it's$$ ; name = 'it''s'",
                "name = $x$a$x$ ; name = 'a'",
                "kind > 0 -- so ; (kind > 0)",
                "kind /* so */ > 0 ; (kind > 0)",
                "exists (SELECT 1  from x) ; exists (select 1 from x)"
            })
    void oneExpression(String written, String told) {
        assertThat(form(written)).isEqualTo(form(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "number - (kind - 1) > 0 ; number - kind - 1 > 0",
                "(number + kind) * 2 > 0 ; number + kind * 2 > 0",
                "(open or kind > 1) and kind > 2 ; open or kind > 1 and kind > 2",
                "(not open) = (kind > 1) ; not (open = (kind > 1))",
                "kind > 1 ; kind >= 1",
                "kind > 1 and open or number > 2 ; kind > 1 and (open or number > 2)",
                "open is true ; open is not true",
                "open is true ; open is false",
                "open is unknown ; open is not unknown",
                "open is null ; open is not null",
                "kind isnull ; kind notnull",
                "name is distinct from 'x' ; name is not distinct from 'x'",
                "name like 'x' ; name ilike 'x'",
                "name like 'x' ; name not like 'x'",
                "name like 'x' escape '!' ; name like 'x'",
                "kind between 0 and 3 ; kind between 0 and 4",
                "kind between 0 and 3 ; kind not between 0 and 3",
                "kind between symmetric 3 and 0 ; kind between 3 and 0",
                "name in ('a', 'b') ; name in ('a', 'b', 'c')",
                "name in ('a', 'b') ; name not in ('a', 'b')",
                "name in ('a') ; name not in ('a')",
                "number > any (array[1, 2]) ; number in (1, 2)",
                "number > any (array[1, 2]) ; number > all (array[1, 2])",
                "number = all (array[1, 2]) ; number in (1, 2)",
                "number <> any (array[1, 2]) ; number not in (1, 2)",
                "number = any (tags) ; number = tags",
                "number = any (tags) ; number = any (other)",
                "name = any ('{}') ; name = ''",
                "at at time zone 'UTC' > since ; at at time zone 'CET' > since",
                "name collate \"C\" > 'a' ; name collate \"POSIX\" > 'a'",
                "name collate \"C\" > 'a' ; name > 'a'",
                "tags[1] = 'a' ; tags[2] = 'a'",
                "(doc).x > 0 ; (doc).y > 0",
                "-number > 1 ; +number > 1",
                "number > -5 ; number > 5",
                "not open ; open",
                "case when open then 1 else 0 end = 1 ; case when open then 1 end = 1",
                "case open when true then 1 end = 1 ; case when true then 1 end = 1",
                "array[1] = array[2] ; array[1] = array[1]",
                "since > date '2020-01-01' ; since > date '2020-01-02'",
                "at < current_timestamp(3) ; at < current_timestamp",
                "at < current_timestamp(3) ; at < current_timestamp(2)",
                "sales.f(number) > 0 ; f(number) > 0",
                "sales.number > 0 ; number > 0",
                "trim(leading from name) = name ; trim(trailing from name) = name",
                "num_nonnulls(variadic tags) = 1 ; num_nonnulls(tags) = 1",
                "lower('public.s') = name ; lower('s') = name",
                "nextval('sales.s') > 0 ; nextval('s') > 0",
                "open = 'f'::boolean ; open = true",
                "open = 'yes'::boolean ; open = false",
                "name = 't'::text ; name = true",
                "name = '5'::text ; name = 5",
                "number = 'kind'::integer ; number = kind",
                "number::text < '5' ; number < '5'",
                "\"Size\"::text < '5' ; \"Size\" < '5'",
                "(number + 1)::text < '5' ; (number + 1) < '5'",
                "amount > 5::numeric(3, 1) ; amount > 5",
                "at > now()::timestamp ; at > now()",
                "at > now()::date ; at > now()",
                "since::timestamptz > at ; since > at",
                "kind::bigint > 5 ; kind::integer > 5",
                "at::timestamp with time zone > since ; at::timestamp without time zone > since",
                "tags::text[] = tags ; tags::text = tags",
                "name = E'a\\nb' ; name = 'a\\nb'",
                "name = $$a$$ ; name = $$b$$",
                "\"Odd Name\" > 1 ; \"odd name\" > 1",
                "name = 'a' ; name = 'A'",
                "amount / 3 > 1 ; number / 3 > 1",
                "number > 0 5 ; number > 0",
                "number > 0 \\ ; number > 0",
                "number > 0 and exists (select 1 from x) ; number > 0"
            })
    void twoExpressions(String some, String other) {
        assertThat(form(some)).isNotEqualTo(form(other));
    }

    @Test
    void anExpressionIsToldWithoutParenthesesAroundTheWholeOfIt() {
        assertThat(EQUIVALENCE.expression("((KIND > 0))")).isEqualTo("kind > 0");
    }

    @Test
    void ofATableThatIsNotKnownEveryColumnMayBeText() {
        assertThat(EQUIVALENCE.expression("(VALUE)::text <> ''::text"))
                .isEqualTo(EQUIVALENCE.expression("value <> ''"));
    }

    @Test
    void aNameIsCutBetweenItsLetters() {
        assertThat(EQUIVALENCE.name("x".repeat(63))).isEqualTo("x".repeat(63));
        assertThat(EQUIVALENCE.name("x".repeat(64))).isEqualTo("x".repeat(63));
        assertThat(EQUIVALENCE.name("ä".repeat(32))).isEqualTo("ä".repeat(31));
        assertThat(EQUIVALENCE.name("😀".repeat(16))).isEqualTo("😀".repeat(15));
    }

    @Test
    void aMadeNameIsCutWhereItsLongerPartEnds() {
        String table = "t".repeat(40);
        String column = "c".repeat(30);
        Table long40 = table(table, column(column, integer()));
        String made = "t".repeat(29) + "_" + "c".repeat(29) + "_key";
        assertThat(EQUIVALENCE.isGeneratedName(long40, made)).isTrue();
        assertThat(EQUIVALENCE.isGeneratedName(long40, made.replace("_key", "_keys"))).isFalse();
        Table long70 = table("t".repeat(70), column("c", integer()));
        assertThat(EQUIVALENCE.isGeneratedName(long70, "t".repeat(58) + "_pkey")).isTrue();
        assertThat(EQUIVALENCE.namesEveryConstraint()).isTrue();
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
        assertThat(EQUIVALENCE.type(DIALECT.parseType(one)))
                .isEqualTo(EQUIVALENCE.type(DIALECT.parseType(other)))
                .isEqualTo(EQUIVALENCE.type(SqlType.ofNative(one)));
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
        assertThat(EQUIVALENCE.type(DIALECT.parseType(one)))
                .isNotEqualTo(EQUIVALENCE.type(DIALECT.parseType(other)));
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
        assertThat(EQUIVALENCE.constraint(ACCOUNT, check("ck", one)))
                .isNotEqualTo(EQUIVALENCE.constraint(ACCOUNT, check("ck", other)));
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
                "account_seq",
                "account_number_seq",
                "account_name_not_null",
                "account_number_excl",
                "FKlys3e23abcdefghijk0123456",
                "uk_6dotkott2kjsp8vw4d0m25fb7",
                "IDXhamcslabcdefghijk0123456"
            })
    void aNameThatNobodyChoseIsKnown(String name) {
        assertThat(EQUIVALENCE.isGeneratedName(ACCOUNT, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pk_account",
                "ux_name",
                "account_other_key",
                "name_idx",
                "fk_account",
                "key",
                "accounts_pkey",
                "account_key_name",
                "account_name_numbers_key",
                "account_",
                "FKlys3e23"
            })
    void aNameThatSomebodyChoseIsKnown(String name) {
        assertThat(EQUIVALENCE.isGeneratedName(ACCOUNT, name)).isFalse();
    }
}
