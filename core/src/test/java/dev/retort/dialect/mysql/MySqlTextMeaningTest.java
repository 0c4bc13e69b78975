package dev.retort.dialect.mysql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Meaning;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each way of writing a type, a default and an expression that MariaDB and MySQL tell otherwise.
 */
class MySqlTextMeaningTest {

    private static final Table T =
            table("t", column("a", integer()), column("id", integer()), column("b_1", date()));

    private static final Dialect NEW = dialect("11.8.2");
    private static final Dialect OLD = dialect("10.6.1");

    private static Dialect dialect(String version) {
        return new MariaDbDialect(
                new MySqlFacts(true, version, true, false, null, null, null, true, Map.of()));
    }

    private static DynamicTest type(boolean one, Dialect dialect, String some, String other) {
        Meaning meaning = new Meaning(dialect, T);
        var a = column("c", nativeType(some));
        var b = column("c", nativeType(other));
        return one
                ? meaning.one(some + " is " + other, a, b)
                : meaning.two(some + " is not " + other, a, b);
    }

    private static DynamicTest one(String some, String other) {
        return type(true, NEW, some, other);
    }

    private static DynamicTest two(String some, String other) {
        return type(false, NEW, some, other);
    }

    private static DynamicTest national(boolean one, String some, String type, String set) {
        Meaning meaning = new Meaning(NEW, T);
        var a = column("c", nativeType(some));
        var b = column("c", nativeType(type)).option(ColumnOption.CHARACTER_SET, set);
        return one
                ? meaning.one(some + " is " + type + " of " + set, a, b)
                : meaning.two(some + " is not " + type + " of " + set, a, b);
    }

    @TestFactory
    Stream<DynamicTest> nationalText() {
        return Stream.of(
                national(true, "nvarchar(20)", "varchar(20)", "utf8mb3"),
                national(true, "NVARCHAR (20)", "varchar(20)", "utf8"),
                national(true, "national varchar(20)", "varchar(20)", "utf8mb3"),
                national(true, "national character varying(20)", "varchar(20)", "utf8mb3"),
                national(true, "nchar varchar(20)", "varchar(20)", "utf8mb3"),
                national(true, "nchar(5)", "char(5)", "utf8mb3"),
                national(true, "national char", "char", "utf8mb3"),
                national(false, "nvarchar(20)", "varchar(20)", "latin1"),
                national(false, "nvarchar(20)", "varchar(30)", "utf8mb3"),
                national(false, "nchar(20)", "varchar(20)", "utf8mb3"));
    }

    @TestFactory
    Stream<DynamicTest> numbers() {
        return Stream.of(
                one("decimal", "numeric(10,0)"),
                one("dec(9)", "fixed(9, 0)"),
                two("decimal(9,2)", "decimal(9,3)"),
                one("tinyint(1)", "bool"),
                two("tinyint(1)", "tinyint"),
                two("tinyint(1) unsigned", "bool"),
                one("tinyint(4)", "int1"),
                one("smallint(6)", "int2"),
                one("mediumint(9)", "middleint"),
                one("int3", "mediumint(5)"),
                one("int(11)", "INTEGER"),
                one("int(3)", "int4"),
                one("bigint(20)", "int8"),
                one("int(10) unsigned", "int unsigned"),
                one("int signed", "int"),
                two("int unsigned", "int"),
                one("bigint(20) unsigned", "bigint unsigned"),
                one("int(5) zerofill", "int(5) unsigned zerofill"),
                two("int(5) zerofill", "int(6) zerofill"),
                two("int(5) zerofill", "int(5) unsigned"),
                one("float(24)", "float4"),
                one("float(25)", "double precision"),
                two("float(7,2)", "float"),
                one("real", "float8"),
                one("float4(7,2)", "float(7, 2)"),
                one("float8(7,2)", "double(7,2)"),
                one("double precision(7,2)", "real(7,2)"),
                one("numeric(9,2) unsigned", "fixed(9,2) unsigned"),
                one("dec unsigned", "decimal(10,0) unsigned"),
                one("dec(9) zerofill", "decimal(9,0) unsigned zerofill"),
                one("bit", "bit(1)"),
                one("year(4)", "year"));
    }

    @TestFactory
    Stream<DynamicTest> textsAndTimes() {
        return Stream.of(
                one("char", "character(1)"),
                two("char(2)", "char"),
                one("binary", "binary(1)"),
                one("character varying(9)", "varcharacter(9)"),
                two("varchar(9)", "varchar(8)"),
                one("time(0)", "time"),
                two("time(3)", "time"),
                one("datetime(0)", "datetime"),
                one("timestamp(0)", "timestamp"),
                two("timestamp", "datetime"),
                one("geomcollection", "geometrycollection"),
                one("enum ( \"A\", 'b' )", "ENUM('A','b')"),
                one("set('a') character set latin1", "SET ( 'a' )  character  set latin1"),
                two("enum('a')", "enum('A')"),
                two("date", "time"),
                two("mediumtext", "longtext"),
                one("text(63)", "tinytext"),
                one("TEXT(64)", "text"),
                one("text(16383)", "text"),
                one("text(16384)", "mediumtext"),
                one("text(4194303)", "mediumtext"),
                one("text(4194304)", "longtext"),
                two("text(63)", "text"),
                one("blob(255)", "tinyblob"),
                one("blob(256)", "blob"),
                one("blob(65536)", "mediumblob"),
                one("blob(16777216)", "longblob"),
                one("long varchar", "mediumtext"),
                one("long", "mediumtext"),
                one("long varbinary", "mediumblob"),
                type(true, OLD, "uuid", "uuid"));
    }

    @TestFactory
    Stream<DynamicTest> kindsOfTypes() {
        Meaning now = new Meaning(NEW, T);
        Meaning before = new Meaning(OLD, T);
        return Stream.of(
                now.one("text", column("c", varchar()), column("c", text())),
                now.one("bytes", column("c", nativeType("longblob")), column("c", blob())),
                now.one(
                        "many bytes",
                        column("c", SqlType.of(TypeKind.VARBINARY)),
                        column("c", blob())),
                now.one(
                        "one byte",
                        column("c", SqlType.of(TypeKind.BINARY)),
                        column("c", binary(1))),
                now.one(
                        "one letter",
                        column("c", SqlType.of(TypeKind.CHAR)),
                        column("c", character(1))),
                now.two("so many bytes", column("c", varbinary(3)), column("c", blob())),
                now.one("no digits of a time", column("c", time(0)), column("c", time())),
                now.one(
                        "no digits anywhere",
                        column("c", timestamptz(0)),
                        column("c", timestamptz())),
                now.one("no digits", column("c", timestamp(0)), column("c", timestamp())),
                now.two("some digits", column("c", timestamp(3)), column("c", timestamp())),
                now.two("a type of its own", column("c", uuid()), column("c", binary(16))),
                before.one("no type of its own", column("c", uuid()), column("c", binary(16))));
    }

    private static DynamicTest read(String text, SqlType type) {
        return DynamicTest.dynamicTest(text, () -> assertThat(NEW.parseType(text)).isEqualTo(type));
    }

    @TestFactory
    Stream<DynamicTest> textIsReadAsAType() {
        return Stream.of(
                read("tinyint(1)", bool()),
                read("bool", bool()),
                read("boolean", bool()),
                read("tinyint(4)", tinyint()),
                read("tinyint(1) unsigned", nativeType("tinyint(1) unsigned")),
                read("smallint", smallint()),
                read("int(11)", integer()),
                read("int(1)", nativeType("int(1)")),
                read("int unsigned", nativeType("int unsigned")),
                read("int(10) unsigned", nativeType("int unsigned")),
                read("int(11) unsigned", nativeType("int(11) unsigned")),
                read("bigint(20)", bigint()),
                read("bigint(20) unsigned", nativeType("bigint unsigned")),
                read("mediumint", nativeType("mediumint")),
                read("decimal(9,2)", decimal(9, 2)),
                read("fixed", decimal()),
                read("float", real()),
                read("float unsigned", nativeType("float unsigned")),
                read("double", doublePrecision()),
                read("double(7,2)", nativeType("double(7,2)")),
                read("char", character(1)),
                read("char(3)", character(3)),
                read("varchar(9)", varchar(9)),
                read("varchar", nativeType("varchar")),
                read("longtext", text()),
                read("binary", binary(1)),
                read("binary(3)", binary(3)),
                read("varbinary(9)", varbinary(9)),
                read("varbinary", nativeType("varbinary")),
                read("longblob", blob()),
                read("json", json()),
                read("uuid", uuid()),
                read("date", date()),
                read("time", time()),
                read("time(0)", time()),
                read("time(3)", time(3)),
                read("datetime", timestamp()),
                read("timestamp(3)", timestamptz(3)),
                read("year", nativeType("year")),
                read("bit(8)", nativeType("bit(8)")),
                read("enum('A','b')", nativeType("enum('A','b')")),
                read("ENUM ('A') Collate x", nativeType("enum('A') collate x")),
                read("set('a')", nativeType("set('a')")),
                read("point not null", nativeType("point not null")));
    }

    @Test
    void aTypeWithoutALengthIsTheLongest() {
        assertThat(NEW.typeName(SqlType.of(TypeKind.VARBINARY))).isEqualTo("longblob");
        assertThat(NEW.typeName(varbinary(3))).isEqualTo("varbinary(3)");
        assertThat(OLD.parseType("uuid")).isEqualTo(nativeType("uuid"));
    }

    private static DynamicTest preset(boolean one, String type, String some, String other) {
        Meaning meaning = new Meaning(NEW, T);
        var c = column("c", nativeType(type));
        var a = c.defaultSql(some);
        var b = c.defaultSql(other.isEmpty() ? null : other);
        return one
                ? meaning.one(type + ": " + some + " is " + other, a, b)
                : meaning.two(type + ": " + some + " is not " + other, a, b);
    }

    @TestFactory
    Stream<DynamicTest> defaults() {
        return Stream.of(
                preset(true, "int", "NULL", ""),
                preset(true, "int", "'05'", "5"),
                preset(true, "int", "- 5", "'-5'"),
                preset(true, "int", "+5", "5"),
                preset(true, "int", "0.00", "0"),
                preset(true, "int unsigned", "'7'", "7"),
                preset(true, "boolean", "true", "1"),
                preset(true, "boolean", "FALSE", "'0'"),
                preset(true, "decimal(9,2)", "1.005", "'1.01'"),
                preset(false, "decimal(9,2)", "1.01", "1.02"),
                preset(true, "double", "1.50", "'1.5'"),
                preset(false, "double", "1.005", "1.01"),
                preset(true, "int", "b'101'", "5"),
                preset(false, "bit(8)", "b'101'", "b'111'"),
                preset(true, "int", "' 5 '", "5"),
                preset(true, "double", "'1.50'", "1.5"),
                preset(true, "tinyint", "'05'", "5"),
                preset(true, "smallint", "'05'", "5"),
                preset(true, "bigint", "'05'", "5"),
                preset(true, "float", "'05'", "5"),
                preset(true, "varchar(9)", "x'6A'", "'j'"),
                preset(false, "varchar(9)", "n'6162'", "'ab'"),
                preset(false, "varchar(9)", "x'6162' + 'c'", "'ab'"),
                preset(true, "char(9)", "5", "'5'"),
                preset(true, "longtext", "5", "'5'"),
                preset(true, "enum('5')", "5", "'5'"),
                preset(true, "bit(8)", "b'101'", "0b101"),
                preset(true, "bit(8)", "b'0101'", "5"),
                preset(true, "date", "20200131", "'20200131'"),
                preset(true, "time", "- 5", "'-5'"),
                preset(true, "datetime", "+ 5", "'5'"),
                preset(true, "timestamp", "5", "'5'"),
                preset(true, "binary(2)", "5", "'5'"),
                preset(true, "varbinary(2)", "5", "'5'"),
                preset(true, "longblob", "5", "'5'"),
                preset(true, "varchar(9)", "5", "'5'"),
                preset(true, "varchar(9)", "x'6162'", "'ab'"),
                preset(true, "varchar(9)", "0x6162", "'ab'"),
                preset(false, "varchar(9)", "x'616'", "'ab'"),
                preset(false, "varchar(9)", "'a'", "'b'"),
                preset(false, "json", "5", "'5'"),
                preset(true, "varchar(9)", "\"a\"", "'a'"),
                preset(true, "timestamp", "NOW()", "current_timestamp"));
    }

    private static DynamicTest expression(boolean one, String some, String other) {
        Meaning meaning = new Meaning(NEW, T);
        return one
                ? meaning.one(some + " is " + other, check("c", some), check("c", other))
                : meaning.two(some + " is not " + other, check("c", some), check("c", other));
    }

    @TestFactory
    Stream<DynamicTest> expressions() {
        return Stream.of(
                expression(true, "_utf8mb4'x' = a", "'x' = a"),
                expression(false, "_utf8 = a", "= a"),
                expression(false, "date '2020-01-01' > a", "'2020-01-01' > a"),
                expression(true, "CURRENT_TIMESTAMP > a", "now() > a"),
                expression(false, "(a) or (b)", "a) or (b"),
                expression(false, "(a or b", "a or"),
                expression(true, "()", "( )"),
                expression(true, "a > CURRENT_TIMESTAMP", "a > now()"),
                expression(true, "a > localtime", "a > current_timestamp()"),
                expression(true, "a > localtimestamp", "a > localtime()"),
                expression(true, "`current_timestamp` > a", "`CURRENT_TIMESTAMP` > a"),
                expression(false, "`current_timestamp` > a", "current_timestamp() > a"),
                expression(true, "\"x\" = a", "'x' = a"),
                expression(true, "'it''s' = a", "'it\\'s' = a"),
                expression(true, "`A` = 1", "a = 1"),
                expression(true, "a != 1", "a <> 1"),
                expression(false, "a < 1", "a > 1"),
                expression(true, "a is TRUE", "a is 1"),
                expression(true, "a is False", "a is 0"),
                expression(true, "cast(a as character) = 'x'", "CAST(a AS CHAR) = 'x'"),
                expression(true, "curdate() > a", "current_date() > a"),
                expression(true, "ucase(a) = a", "upper(a) = a"),
                expression(true, "LCASE(a) = a", "lower(a) = a"),
                expression(true, "substr(a, 1) = a", "substring(a,1) = a"),
                expression(true, "a > 007", "a > 7"),
                expression(true, "a > 1.50", "a > 1.5"),
                expression(true, "a > 0.0", "a > 0"),
                expression(true, "a > 0xAB", "a > 0xab"),
                expression(true, "((a > 1))", "a > 1"),
                expression(false, "(a) + (1) > 1", "a) + (1 > 1"),
                expression(false, "(a > 1) or (a < 0)", "a > 1"),
                expression(true, "a /* always */ > 1", "a > 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_ibfk_1",
                "b_1",
                "account_chk_2",
                "CONSTRAINT_3",
                "constraint_3",
                "a",
                "a_2",
                "FKlys3e23abcdefghijk0123456"
            })
    void aNameThatNobodyChoseIsKnown(String name) {
        assertThat(NEW.equivalence().isGeneratedName(T, name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fk_account", "b", "b_2", "account_chk", "constraint_x"})
    void aNameThatSomebodyChoseIsKnown(String name) {
        assertThat(NEW.equivalence().isGeneratedName(T, name)).isFalse();
    }
}
