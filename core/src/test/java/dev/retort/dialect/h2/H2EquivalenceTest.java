package dev.retort.dialect.h2;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Equivalence;
import dev.retort.dialect.Undecided;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Domain;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What H2 makes of a text is the same to it as the text. */
class H2EquivalenceTest {

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull(),
                    column("name", varchar(80)),
                    column("amount", decimal(10, 2)),
                    column("rate", doublePrecision()),
                    column("open", bool()),
                    column("since", date()),
                    column("kind", smallint()),
                    column("Odd Name", integer()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount > 0",
                "0 < amount",
                "rate >= 1.50",
                "name in ('a', 'b')",
                "(name in ('a'))",
                "name not in ('a', 'b')",
                "kind between 0 and 3",
                "kind not between 0 and 3",
                "kind >= 0 and kind <= 3",
                "kind = 1 or kind = 2 or kind = 3",
                "kind = 1 or name = 'x'",
                "not (kind = 3)",
                "kind != 3",
                "not open",
                "open = true",
                "open or not open",
                "name <> '' and length(name) >= 3 and (open or kind > 2)",
                "name is not null or amount is null",
                "since > '2020-01-01'",
                "since > date '2020-01-01'",
                "lower(name) = name",
                "name like 'x%' escape '!'",
                "name not like 'x%'",
                "case when open then 1 else 0 end = 1",
                "case kind when 1 then open else not open end",
                "coalesce(amount, 0) + 1 > 2 * kind",
                "ifnull(amount, 0) > -1",
                "name ~ 'x'",
                "cast(kind as bigint) > 5",
                "kind::bigint > 5",
                "extract(year from since) > 2000",
                "name || 'x' <> 'o''brien'",
                "\"Odd Name\" % 2 = 0",
                "amount * (kind + 1) > 3 - kind - 1",
                "current_date > since"
            })
    void aCheckIsReadBackAsTheSame(String condition) throws SQLException {
        try (H2Database database = H2Database.open()) {
            Table table = ACCOUNT.with(check("ck", condition));
            database.apply(new Operation.CreateTable(table, false));
            Table actual = read(database);
            Equivalence equivalence = database.dialect.equivalence();
            assertThat(equivalence.constraint(actual, actual.checks().get(0)))
                    .as(actual.checks().get(0).expression())
                    .isEqualTo(equivalence.constraint(table, table.checks().get(0)));
        }
    }

    private static Table read(H2Database database) throws SQLException {
        return database.inspect().table(QualifiedName.of("account")).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "boolean                     | 1",
                "boolean                     | true",
                "boolean                     | 'false'",
                "integer                     | 0",
                "integer                     | -1",
                "integer                     | '5'",
                "integer                     | null",
                "numeric(10, 2)              | 0.00",
                "double precision            | 1.5E3",
                "varchar(10)                 | 'it''s'",
                "varchar(10)                 | ''",
                "date                        | current_date",
                "date                        | DATE '2020-01-01'",
                "timestamp                   | now()",
                "timestamp(3) with time zone | current_timestamp(3)",
                "timestamp with time zone    | CURRENT_TIMESTAMP",
                "uuid                        | random_uuid()",
                "uuid                        | '00000000-0000-0000-0000-000000000000'",
                "integer array               | array[1, 2]",
                "varbinary(5)                | X'00FF'",
                "integer                     | cast('5' as integer)",
            })
    void aDefaultIsReadBackAsTheSame(String type, String sql) throws SQLException {
        try (H2Database database = H2Database.open()) {
            SqlType parsed = database.dialect.parseType(type);
            Column column = column("c", parsed).defaultSql(sql);
            Table table = table("account", column);
            database.apply(new Operation.CreateTable(table, false));
            Table actual = read(database);
            Equivalence equivalence = database.dialect.equivalence();
            assertThat(equivalence.column(actual, actual.columns().get(0)))
                    .as(actual.toString())
                    .isEqualTo(equivalence.column(table, column));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount > 0           | amount > 1",
                "amount > 0           | amount >= 0",
                "name in ('a', 'b')   | name in ('a', 'c')",
                "name = 'a'           | name = 'A'",
                "open and kind = 1    | open or kind = 1",
                "kind - 1 - 2 > 0     | kind - (1 - 2) > 0",
                "kind > 1             | amount > 1",
                "not (kind > 1)       | kind > 1",
            })
    void whatDiffersStaysDifferent(String one, String other) {
        Equivalence equivalence = new H2Dialect().equivalence();
        assertThat(equivalence.expression(one)).isNotEqualTo(equivalence.expression(other));
    }

    @Test
    void theDatabaseSettlesWhatTextCannot() throws SQLException {
        try (H2Database database = H2Database.open()) {
            database.apply(
                    new Operation.CreateTable(ACCOUNT, false),
                    new Operation.CreateObject(
                            view("v", "select id, upper('x') as x from account where kind > 1"),
                            false));
            String view =
                    "SELECT\n    \"ID\",\n    'X' AS \"X\"\nFROM \"PUBLIC\".\"ACCOUNT\"\nWHERE"
                            + " \"KIND\" > 1";
            Undecided sum = new Undecided(Undecided.Kind.DEFAULT, ACCOUNT, "amount", "3", "1 + 2");
            Undecided other =
                    new Undecided(Undecided.Kind.DEFAULT, ACCOUNT, "amount", "4", "1 + 2");
            Undecided check =
                    new Undecided(
                            Undecided.Kind.CHECK,
                            ACCOUNT,
                            "ck",
                            "\"NAME\" = 'X'",
                            "name = upper('x')");
            Undecided query =
                    new Undecided(
                            Undecided.Kind.VIEW_QUERY,
                            ACCOUNT,
                            "v",
                            view,
                            "select id, upper('x') as x from account where kind > 1");
            Undecided wrong =
                    new Undecided(Undecided.Kind.CHECK, ACCOUNT, "ck", "kind > 1", "nothing > 1");
            assertThat(
                            database.dialect
                                    .arbiter(database.connection)
                                    .orElseThrow()
                                    .settle(List.of(sum, other, check, query, wrong)))
                    .containsOnly(
                            java.util.Map.entry(sum, true),
                            java.util.Map.entry(other, false),
                            java.util.Map.entry(check, true),
                            java.util.Map.entry(query, true));
            assertThat(database.inspect().tables()).containsExactly(ACCOUNT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeric(10)               | numeric(10, 0)",
                "char                      | char(1)",
                "time                      | time(0)",
                "timestamp with time zone  | timestamp(6) with time zone",
                "float(53)                 | double precision",
                "float(24)                 | real",
                "character varying(20)     | varchar(20)",
                "varchar(1000000000)       | varchar",
                "text                      | varchar",
                "clob                      | character large object",
                "clob(9)                   | character large object(9)",
                "enum ('A','b')            | ENUM('A', 'b')",
                "varchar(10) array         | CHARACTER VARYING(10) ARRAY[65536]",
                "int[]                     | integer array",
                "bytea                     | binary varying",
            })
    void typesOfOneMeaningHaveOneForm(String one, String other) {
        H2Dialect dialect = new H2Dialect();
        assertThat(dialect.equivalence().type(dialect.parseType(one)))
                .isEqualTo(dialect.equivalence().type(dialect.parseType(other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean, bool, bit, tinyint, smallint, int2, integer, int, int4, mediumint, signed",
                "bigint, int8, long, numeric, decimal, dec, numeric(9, 2), dec(9)",
                "real, float4, float(9), double precision, double, float8, float, float(25)",
                "character, char, char(3), nchar, national character, national char(3)",
                "character varying, char varying, varchar, nvarchar(9), varchar2, nvarchar2",
                "longvarchar, nchar varying, national char varying, national character varying(9)",
                "varchar_casesensitive(9), text, ntext, tinytext, mediumtext, longtext, text(9)",
                "character large object, char large object, nchar large object, clob, nclob",
                "national character large object, varchar(1000000000), clob(9), varchar_ignorecase",
                "binary, binary(9), binary varying, varbinary(9), longvarbinary, bytea, raw, long raw",
                "binary large object, blob, tinyblob, mediumblob, longblob, image, blob(9)",
                "date, time, time without time zone, time(3), time with time zone",
                "timestamp, timestamp without time zone, timestamp(3), timestamp with time zone",
                "timestamp(0) with time zone, uuid, json, decfloat, integer array, integer array[5]"
            })
    void everySpellingOfATypeIsTheOneThatTheCatalogTells(String spellings) throws SQLException {
        try (H2Database database = H2Database.open()) {
            Table table = table("account");
            for (String spelling : spellings.split(", (?=[a-z])")) {
                table = table.with(column("\"" + spelling + "\"", nativeType(spelling)));
            }
            database.apply(new Operation.CreateTable(table, false));
            Equivalence equivalence = database.dialect.equivalence();
            for (Column actual : read(database).columns()) {
                Column wanted = table.column(actual.name()).orElseThrow();
                assertThat(equivalence.type(actual.type()))
                        .as(wanted.type().nativeText())
                        .isEqualTo(equivalence.type(wanted.type()));
            }
        }
    }

    @Test
    void namesThatNobodyChoseAreKnown() throws SQLException {
        try (H2Database database = H2Database.open()) {
            database.apply(
                    new Operation.CreateTable(
                            table(
                                    "account",
                                    column("id", integer()).notNull(),
                                    primaryKey("id"),
                                    unique(null, "id"),
                                    check(null, "id > 0"),
                                    foreignKey(null, "id").references("account", "id")),
                            false));
            Table actual = read(database);
            Equivalence equivalence = database.dialect.equivalence();
            assertThat(actual.constraints()).hasSize(4);
            assertThat(actual.constraints())
                    .allMatch(c -> equivalence.isGeneratedName(actual, c.name()));
            assertThat(equivalence.isGeneratedName(actual, "FKlys3e23ibmf8tpyu4lkx80xg2")).isTrue();
            assertThat(equivalence.isGeneratedName(actual, "fk_account")).isFalse();
        }
    }

    @Test
    void aColumnThatNoLongerNumbersRowsHoldsNullsAsBefore() throws SQLException {
        try (H2Database database = H2Database.open()) {
            Column kind = column("kind", smallint());
            database.apply(new Operation.CreateTable(ACCOUNT, false));
            Operation numbers =
                    new Operation.AlterColumn(ACCOUNT.name(), kind, kind.identityByDefault(), null);
            database.apply(numbers);
            assertThat(read(database).column("kind").orElseThrow().nullable()).isFalse();
            database.apply(numbers.reverse());
            assertThat(read(database).column("kind").orElseThrow().nullable()).isTrue();
        }
    }

    @Test
    void theNameThatTheDatabaseGaveTheCheckOfADomainIsNone() {
        Equivalence equivalence = new H2Dialect().equivalence();
        assertThat(equivalence.object(level("CONSTRAINT_E", "VALUE IN('a', 'b')")))
                .isEqualTo(equivalence.object(level(null, "value in ('a','b')")));
        assertThat(equivalence.object(level("ck_level", "value in ('a','b')")))
                .isNotEqualTo(equivalence.object(level(null, "value in ('a','b')")));
    }

    private static Domain level(String check, String expression) {
        return new Domain(
                QualifiedName.of("level"),
                varchar(4),
                true,
                null,
                null,
                List.of(Check.of(check, expression)));
    }
}
