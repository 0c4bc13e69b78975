package dev.retort.dialect.h2;

import static dev.retort.schema.Dsl.*;

import dev.retort.diff.Meaning;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Domain;
import dev.retort.schema.Identity;
import dev.retort.schema.IndexPart.Nulls;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule by which two things mean the same to H2, and where it ends. */
class H2MeaningTest {

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull(),
                    column("name", varchar(80)),
                    column("kind", smallint()));

    private static final Meaning H2 = new Meaning(new H2Dialect(), ACCOUNT);

    @TestFactory
    Stream<DynamicTest> names() {
        return Stream.of(
                H2.one("upper case is that of the catalog", table("ACCOUNT"), table("account")),
                H2.one(
                        "a rule without a name has the one that H2 gave it",
                        ACCOUNT.with(unique(null, "name")),
                        ACCOUNT.with(unique("uq", "name"))),
                H2.madeUp("CONSTRAINT_E4"),
                H2.madeUp("UKdwk6cx0afu8bs9o4t536v1j5v"),
                H2.chosen("uq_account_name"),
                H2.two(
                        "in quotes a name keeps its case",
                        ACCOUNT.name(new QualifiedName(null, "\"account\"")),
                        ACCOUNT));
    }

    /** Columns of a type in the words of a user, and as the catalog tells it. */
    private static DynamicTest types(boolean one, String words, String catalog) {
        Column some = column("c", H2.dialect().parseType(words));
        Column other = column("c", H2.dialect().parseType(catalog));
        return one
                ? H2.one(words + " is " + catalog, some, other)
                : H2.two(words + " is not " + catalog, some, other);
    }

    @TestFactory
    Stream<DynamicTest> namesOfTypes() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String text : List.of("text", "ntext", "tinytext", "mediumtext", "longtext")) {
            tests.add(types(true, text, "character varying(1000000000)"));
            tests.add(types(false, text, "character large object"));
        }
        tests.add(types(true, "long", "bigint"));
        tests.add(types(true, "number(9, 2)", "numeric(9, 2)"));
        tests.add(types(true, "number", "decfloat(40)"));
        tests.add(types(false, "number", "numeric"));
        tests.add(types(true, "object", "java_object(1000000000)"));
        tests.add(types(true, "other", "java_object"));
        tests.add(types(true, "varchar_ignorecase", "varchar_ignorecase(1000000000)"));
        tests.add(types(false, "varchar_ignorecase", "varchar_ignorecase(10)"));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> columns() {
        Column c = column("c", integer());
        Table keyed = ACCOUNT.with(primaryKey("id"));
        return Stream.of(
                H2.one(
                        "a key is never null",
                        table("t", c, primaryKey("c")),
                        table("t", c.notNull(), primaryKey("c"))),
                H2.two("what is in no key may be", keyed.with(c), keyed.with(c.notNull())),
                H2.two("a table without a key holds nulls", c, c.notNull()),
                H2.one("a column has no collation", c.collation("C"), c),
                H2.one("an empty comment is none", c.comment(""), c),
                H2.two("a comment counts", c.comment("who"), c),
                H2.one("an empty comment of a table is none", ACCOUNT.comment(""), ACCOUNT),
                H2.two("one of a table counts", ACCOUNT.comment("who"), ACCOUNT),
                H2.one(
                        "a generated column is kept one way",
                        c.generatedVirtual("kind + 1"),
                        c.generatedStored("KIND+1")),
                H2.two("a generated column is no other", c.generatedStored("kind"), c));
    }

    @TestFactory
    Stream<DynamicTest> types() {
        return Stream.of(
                type(true, "char", "char(1)"),
                type(false, "char", "char(2)"),
                type(true, "numeric(9)", "numeric(9, 0)"),
                type(false, "numeric(9, 1)", "numeric(9)"),
                type(true, "float(24)", "real"),
                type(true, "float(25)", "double precision"),
                type(true, "time", "time(0)"),
                type(true, "timestamp", "timestamp(6)"),
                type(false, "timestamp", "timestamp(3)"),
                type(true, "varchar", "text"),
                type(false, "text", "clob"),
                type(false, "clob(9)", "clob"));
    }

    private static DynamicTest type(boolean one, String some, String other) {
        Column a = column("c", nativeType(some));
        Column b = column("c", nativeType(other));
        return one ? H2.one(some + " is " + other, a, b) : H2.two(some + " is not " + other, a, b);
    }

    private static Column numbered(SqlType type, SequenceOptions options) {
        return column("c", type).identity(new Identity(Identity.Mode.ALWAYS, options));
    }

    @TestFactory
    Stream<DynamicTest> identities() {
        Column c = column("c", integer());
        SequenceOptions plain = SequenceOptions.DEFAULT;
        return Stream.of(
                H2.one(
                        "an identity is never null",
                        c.identityByDefault(),
                        c.identityByDefault().notNull()),
                H2.two("a number is no identity", c.notNull(), c.identityByDefault()),
                H2.one(
                        "an identity has no default",
                        c.identityByDefault().defaultSql("5"),
                        c.identityByDefault()),
                H2.one(
                        "there is one way by default",
                        c.identity(Identity.of(Identity.Mode.SERIAL)),
                        c.identityByDefault()),
                H2.two("always is another", c.identityAlways(), c.identityByDefault()),
                H2.one(
                        "an integer counts as far as it goes",
                        numbered(integer(), plain.start(1).maximum(Integer.MAX_VALUE)),
                        numbered(integer(), plain)),
                H2.two(
                        "another start counts",
                        numbered(integer(), plain.start(2)),
                        numbered(integer(), plain)));
    }

    /** A column of a type with one default and with another. */
    private static DynamicTest one(String type, String some, @Nullable String other) {
        Column c = column("c", H2.dialect().parseType(type));
        return H2.one(type + ": " + some + " is " + other, c.defaultSql(some), c.defaultSql(other));
    }

    @TestFactory
    Stream<DynamicTest> defaults() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String yes : List.of("1", "'1'", "'true'", "'t'", "TRUE")) {
            tests.add(one("boolean", yes, "true"));
        }
        for (String no : List.of("0", "'0'", "'false'", "'f'", "FALSE")) {
            tests.add(one("boolean", no, "false"));
        }
        for (String number :
                List.of("tinyint", "smallint", "integer", "bigint", "numeric(9, 2)", "real")) {
            tests.add(one(number, "'05'", "5"));
        }
        tests.add(one("double precision", "'-1.50'", "-1.5"));
        for (String type : List.of("boolean", "integer", "varchar(10)")) {
            tests.add(one(type, "NULL", null));
        }
        Column name = column("c", varchar(10));
        tests.add(H2.two("a text is no number", name.defaultSql("'05'"), name.defaultSql("'5'")));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> constraints() {
        Check positive = check("ck", "kind > 0");
        return Stream.of(
                H2.one("a check is one in other words", check("ck", "(0 < KIND)"), positive),
                H2.two("a check counts", check("ck", "kind > 1"), positive),
                H2.one("a check is asked from now on", positive.notValid(), positive),
                H2.one(
                        "a foreign key is asked from now on",
                        foreignKey("fk", "kind").references("account", "id").notValid(),
                        foreignKey("fk", "kind").references("account", "id")),
                H2.one(
                        "a primary key has no options",
                        namedPrimaryKey("pk", "id").option(ConstraintOption.TABLESPACE, "x"),
                        namedPrimaryKey("pk", "id")),
                H2.two("the columns of a rule count", unique("u", "name"), unique("u", "kind")),
                H2.two(
                        "the columns of a primary key count",
                        namedPrimaryKey("pk", "id", "kind"),
                        namedPrimaryKey("pk", "id")));
    }

    @TestFactory
    Stream<DynamicTest> indexes() {
        return Stream.of(
                H2.one(
                        "a method is a word",
                        index("ix", "account", "name").using("SPATIAL"),
                        index("ix", "account", "name").using("spatial")),
                H2.two(
                        "a method counts",
                        index("ix", "account", "name").using("spatial"),
                        index("ix", "account", "name")),
                H2.one(
                        "nulls of an index for all rows are all distinct",
                        index("ix", "account", "name").nullsNotDistinct(),
                        index("ix", "account", "name")),
                H2.two(
                        "nulls of a unique index are as it says",
                        uniqueIndex("ix", "account", "name").nullsNotDistinct(),
                        uniqueIndex("ix", "account", "name")),
                H2.two(
                        "an index of a view says where nulls are",
                        Schema.of(view("v", "select 1"), index("ix", "v", "name")),
                        Schema.of(
                                view("v", "select 1"),
                                index("ix", "v", part("name").nulls(Nulls.LAST)))),
                H2.one(
                        "nothing is said about nulls that cannot be",
                        index("ix", "account", part("id").nulls(Nulls.LAST)),
                        index("ix", "account", part("id"))));
    }

    /** Where a database puts nulls that is set so, one part of an index in either direction. */
    private static Stream<DynamicTest> nulls(String setting, Nulls up, Nulls down) {
        Meaning set =
                new Meaning(
                        new H2Dialect(
                                Map.of("DEFAULT_NULL_ORDERING", setting), "2.4.240", "PUBLIC"),
                        ACCOUNT);
        Nulls notUp = up == Nulls.FIRST ? Nulls.LAST : Nulls.FIRST;
        Nulls notDown = down == Nulls.FIRST ? Nulls.LAST : Nulls.FIRST;
        SchemaObject plain = index("ix", "account", "name");
        SchemaObject turned = index("ix", "account", desc("name"));
        return Stream.of(
                set.one(setting, index("ix", "account", part("name").nulls(up)), plain),
                set.two(setting, index("ix", "account", part("name").nulls(notUp)), plain),
                set.one(setting, index("ix", "account", desc("name").nulls(down)), turned),
                set.two(setting, index("ix", "account", desc("name").nulls(notDown)), turned));
    }

    @TestFactory
    Stream<DynamicTest> nullsStandWhereTheDatabasePutsThem() {
        return Stream.of(
                        nulls("LOW", Nulls.FIRST, Nulls.LAST),
                        nulls("HIGH", Nulls.LAST, Nulls.FIRST),
                        nulls("FIRST", Nulls.FIRST, Nulls.FIRST),
                        nulls("LAST", Nulls.LAST, Nulls.LAST))
                .flatMap(it -> it);
    }

    private static DynamicTest counts(
            String rule, @Nullable SqlType type, SequenceOptions said, SequenceOptions other) {
        return H2.one(
                rule,
                sequence("s").type(type).options(said),
                sequence("s").type(type).options(other));
    }

    @TestFactory
    Stream<DynamicTest> sequences() {
        SequenceOptions plain = SequenceOptions.DEFAULT;
        SequenceOptions down = plain.increment(-1);
        return Stream.of(
                H2.one("bigint goes without saying", sequence("s").type(bigint()), sequence("s")),
                H2.two("smallint is another type", sequence("s").type(smallint()), sequence("s")),
                H2.one(
                        "a type is one in other words",
                        sequence("s").type(nativeType("int2")),
                        sequence("s").type(smallint())),
                counts("up by one from one", null, plain.start(1).increment(1), plain),
                counts("from the least on", null, plain.start(5).minimum(5), plain.minimum(5)),
                counts(
                        "over all numbers",
                        null,
                        plain.minimum(1).maximum(Long.MAX_VALUE).cache(32),
                        plain),
                counts("over those of the type", smallint(), plain.maximum(32_767), plain),
                counts("down from minus one", null, down.start(-1).maximum(-1), down),
                counts(
                        "no more than there are going down",
                        null,
                        down.minimum(-5).cache(4),
                        down.minimum(-5)),
                counts(
                        "over all numbers there are",
                        null,
                        plain.minimum(Long.MIN_VALUE).cache(32),
                        plain.minimum(Long.MIN_VALUE)),
                counts("down to the end", smallint(), down.minimum(-32_768), down),
                counts("down from the most on", null, down.start(-5).maximum(-5), down.maximum(-5)),
                counts("no more than there are", null, plain.maximum(5).cache(4), plain.maximum(5)),
                counts(
                        "no fewer than one",
                        null,
                        plain.maximum(5).increment(9).cache(1),
                        plain.maximum(5).increment(9)),
                H2.two("a start counts", sequence("s").start(2), sequence("s")),
                H2.two(
                        "a cache counts",
                        sequence("s").options(plain.cache(5)),
                        sequence("s").options(plain)));
    }

    private static Domain domain(SqlType type, @Nullable String sql, Check check) {
        return new Domain(QualifiedName.of("d"), type, true, sql, null, List.of(check));
    }

    @TestFactory
    Stream<DynamicTest> domains() {
        Check positive = check("ck", "value > 0");
        Domain plain = domain(smallint(), null, positive);
        return Stream.of(
                H2.one("its type", domain(nativeType("int2"), null, positive), plain),
                H2.two("another type", domain(integer(), null, positive), plain),
                H2.one("no default", domain(smallint(), "null", positive), plain),
                H2.two("a default", domain(smallint(), "1", positive), plain),
                H2.one(
                        "its default",
                        domain(smallint(), "'1'", positive),
                        domain(smallint(), "1", positive)),
                H2.one("its check", domain(smallint(), null, check("ck", "0 < VALUE")), plain),
                H2.two("another check", domain(smallint(), null, check("ck", "value > 1")), plain),
                H2.one("asked from now on", domain(smallint(), null, positive.notValid()), plain),
                H2.one(
                        "a check that H2 named has no name",
                        domain(smallint(), null, check("CONSTRAINT_2F", "value > 0")),
                        domain(smallint(), null, check(null, "value > 0"))),
                H2.two(
                        "a check has a name",
                        domain(smallint(), null, check("other", "value > 0")),
                        plain));
    }

    private static DynamicTest one(String some, String other) {
        return H2.one(some + " is " + other, check("ck", some), check("ck", other));
    }

    private static DynamicTest two(String some, String other) {
        return H2.two(some + " is not " + other, check("ck", some), check("ck", other));
    }

    @TestFactory
    Stream<DynamicTest> expressions() {
        return Stream.of(
                one("kind > 0 and id > 0", "id > 0 and kind > 0"),
                one("kind > 0 and (id > 0 and kind < 9)", "(kind < 9 and id > 0) and kind > 0"),
                one("kind < 9 and (id > 0 and kind > 0)", "(kind < 9 and id > 0) and kind > 0"),
                one("kind > 1 and kind > 1", "kind > 1"),
                one("open or shut", "shut or open"),
                one("a or kind > 1", "kind > 1 or a"),
                two("kind > 1 or kind > 2", "kind > 2 or kind in (1, 2)"),
                two("kind > 1 or kind > 2", "kind = 1 or kind = 2"),
                one("kind between 0 and 3", "kind >= 0 and kind <= 3"),
                one("kind in (1)", "kind = 1"),
                one("kind in (2, 1, 2)", "kind in (1, 2)"),
                one("kind in (1, 2) or kind = 3", "kind in (1, 2, 3)"),
                one("kind = 1 or kind = id", "kind in (id, 1)"),
                two("kind = 1 or id = 2", "kind = 1 or kind = 2"),
                two("kind = 1 or kind > 2", "kind = 1 or kind = 2"),
                two("kind = 1 or kind < 2", "kind = 1 or kind = 2"),
                two("kind in (1, 2)", "kind not in (1, 2)"),
                one("not (not (kind > 1))", "kind > 1"),
                one("not open", "open = false"),
                one("not (name like 'x')", "name not like 'x'"),
                one("not (kind = 1)", "1 <> kind"),
                one("not (kind <> 1)", "kind = 1"),
                one("not (kind < 1)", "1 <= kind"),
                one("not (kind >= 1)", "kind < 1"),
                one("not (kind > 1)", "kind <= 1"),
                one("not (kind <= 1)", "1 < kind"),
                one("0 >= kind", "kind <= 0"),
                one("true = open", "open = true"),
                one("null = open", "open = null"),
                one("'a' = name", "name = 'a'"),
                one("-kind < 5", "5 > -kind"),
                one("kind > -0", "kind > 0"),
                one("kind > -1.50", "kind > -1.5"),
                one("cast(5 as bigint) < kind", "kind > 5"),
                two("cast(kind as bigint) > 5", "kind > 5"),
                two("5 - kind > 0", "5 / kind > 0"),
                one("a \"KIND\" then", "A kind THEN"),
                two("a \"kind\" then", "a kind then"));
    }

    /** Words that H2 takes for others. */
    @TestFactory
    Stream<DynamicTest> functions() {
        return Stream.of(
                one("length(name) > 1", "char_length(name) > 1"),
                one("character_length(name) > 1", "char_length(name) > 1"),
                one("lcase(name) = name", "lower(name) = name"),
                one("ucase(name) = name", "upper(name) = name"),
                one("ifnull(kind, 0) > 1", "coalesce(kind, 0) > 1"),
                one("nvl(kind, 0) > 1", "coalesce(kind, 0) > 1"),
                one("now() > since", "localtimestamp > since"),
                one("curdate() > since", "current_date > since"),
                one("curtime() > since", "localtime > since"),
                one("kind % 2 = 0", "mod(kind, 2) = 0"),
                one("name ~ 'x'", "name regexp 'x'"),
                one("kind != 1", "kind <> 1"),
                two("coalesce(kind, 1, 2) = 3", "coalesce(kind, 12) = 3"));
    }

    private static Routine routine(String definition) {
        return new Routine(Routine.Kind.FUNCTION, QualifiedName.of("f"), "", definition);
    }

    private static Trigger trigger(String definition) {
        return Trigger.of("tr", QualifiedName.of("account"), definition);
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        return Stream.of(
                H2.one(
                        "a view by its words",
                        view("v", "SELECT  id FROM account"),
                        view("v", "select id\nfrom account")),
                H2.two(
                        "another view",
                        view("v", "select id from account"),
                        view("v", "select kind from account")),
                H2.one("a routine", routine("CREATE  ALIAS f"), routine("create alias f")),
                H2.one(
                        "spaces of a routine",
                        routine("create alias f as ( a , b)"),
                        routine(" create alias f as(a,b ) ")),
                H2.two("words of a routine", routine("create a b"), routine("create ab")),
                H2.two("a quoted text", routine("as 'A'' B'"), routine("as 'a'' b'")),
                H2.two("a quoted name", routine("as \"A\""), routine("as \"a\"")),
                H2.two("an open quote", routine("as 'A"), routine("as 'a")),
                H2.one("a trigger", trigger("CREATE  TRIGGER tr"), trigger("create trigger tr")),
                H2.two(
                        "another trigger",
                        trigger("create trigger x"),
                        trigger("create trigger tr")));
    }
}
