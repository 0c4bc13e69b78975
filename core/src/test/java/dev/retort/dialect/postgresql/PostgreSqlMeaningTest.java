package dev.retort.dialect.postgresql;

import static dev.retort.schema.Dsl.*;

import dev.retort.diff.Meaning;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Domain;
import dev.retort.schema.Exclusion;
import dev.retort.schema.Extension;
import dev.retort.schema.Grant;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.IndexPart.Nulls;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.Policy;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.TypeKind;
import dev.retort.schema.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule by which two things mean the same to PostgreSQL, and where it ends. */
class PostgreSqlMeaningTest {

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull(),
                    column("name", text()),
                    column("kind", smallint()));

    private static final Meaning POSTGRES = new Meaning(new PostgreSqlDialect(), ACCOUNT);

    private static QualifiedName name(String name) {
        return QualifiedName.of(name);
    }

    @TestFactory
    Stream<DynamicTest> columns() {
        Column c = column("c", integer());
        Column t = column("c", text());
        Table keyed = ACCOUNT.with(primaryKey("id"));
        return Stream.of(
                POSTGRES.two("a name keeps its case", column("C", integer()), c),
                POSTGRES.one(
                        "a key is never null",
                        table("t", c, primaryKey("c")),
                        table("t", c.notNull(), primaryKey("c"))),
                POSTGRES.two("what is in no key may be", keyed.with(c), keyed.with(c.notNull())),
                POSTGRES.two("a table without a key holds nulls", c, c.notNull()),
                POSTGRES.one(
                        "an identity is never null",
                        c.identityAlways(),
                        c.identityAlways().notNull()),
                POSTGRES.one("the usual collation", t.collation("default"), t),
                POSTGRES.two("a collation", t.collation("C"), t),
                POSTGRES.two("a comment", t.comment("who"), t),
                POSTGRES.one("an empty comment", t.comment(""), t),
                POSTGRES.one(
                        "a generated column in other words",
                        c.generatedStored("KIND+1"),
                        c.generatedStored("(account.kind + 1)")),
                POSTGRES.two(
                        "a stored column is none that is not",
                        c.generatedStored("kind"),
                        c.generatedVirtual("kind")),
                POSTGRES.two("a generated column is no other", c.generatedStored("kind"), c),
                POSTGRES.one("no default", t.defaultSql("NULL"), t),
                POSTGRES.two("a default", t.defaultSql("'a'"), t),
                POSTGRES.one("a text", t.defaultSql("'a'::text"), t.defaultSql("'a'")),
                POSTGRES.one("a number in quotes", c.defaultSql("'5'"), c.defaultSql("5")),
                POSTGRES.one(
                        "a truth in quotes",
                        column("c", bool()).defaultSql("'f'"),
                        column("c", bool()).defaultSql("false")));
    }

    private static Column numbered(Identity.Mode mode, SequenceOptions options) {
        return column("c", bigint()).identity(new Identity(mode, options));
    }

    @TestFactory
    Stream<DynamicTest> identities() {
        SequenceOptions plain = SequenceOptions.DEFAULT;
        Column c = column("c", bigint());
        return Stream.of(
                serial("serial", integer()),
                serial("serial4", integer()),
                serial("bigserial", bigint()),
                serial("serial8", bigint()),
                serial("smallserial", smallint()),
                serial("serial2", smallint()),
                POSTGRES.two("no serial", column("c", nativeType("other")), c),
                POSTGRES.one(
                        "a serial that is told twice",
                        column("c", nativeType("bigserial")).identityAlways(),
                        column("c", nativeType("bigserial")).identityAlways().notNull()),
                POSTGRES.one(
                        "never twice",
                        c.identity(Identity.of(Identity.Mode.AUTOINCREMENT)),
                        c.identityByDefault()),
                POSTGRES.two("always", c.identityAlways(), c.identityByDefault()),
                POSTGRES.two("a number", c.notNull(), c.identityByDefault()),
                POSTGRES.one(
                        "up from one",
                        numbered(Identity.Mode.ALWAYS, plain.start(1).increment(1)),
                        numbered(Identity.Mode.ALWAYS, plain)),
                POSTGRES.two(
                        "up from two",
                        numbered(Identity.Mode.ALWAYS, plain.start(2)),
                        numbered(Identity.Mode.ALWAYS, plain)));
    }

    private static DynamicTest serial(String word, SqlType type) {
        return POSTGRES.one(
                word,
                column("c", nativeType(word)),
                column("c", type).identity(Identity.of(Identity.Mode.SERIAL)));
    }

    private static DynamicTest counts(String rule, SequenceOptions some, SequenceOptions other) {
        return POSTGRES.one(rule, sequence("s").options(some), sequence("s").options(other));
    }

    @TestFactory
    Stream<DynamicTest> sequences() {
        SequenceOptions plain = SequenceOptions.DEFAULT;
        SequenceOptions down = plain.increment(-1);
        return Stream.of(
                POSTGRES.one("bigint", sequence("s").type(bigint()), sequence("s")),
                POSTGRES.two("another type", sequence("s").type(integer()), sequence("s")),
                POSTGRES.one(
                        "a type in other words",
                        sequence("s").type(nativeType("int4")),
                        sequence("s").type(integer())),
                counts("up from one", plain.start(1).increment(1).minimum(1).cache(1), plain),
                counts("from the least on", plain.start(5).minimum(5), plain.minimum(5)),
                counts("down from minus one", down.start(-1), down),
                counts("down from the most on", down.start(-5).maximum(-5), down.maximum(-5)),
                POSTGRES.two(
                        "down to one",
                        sequence("s").options(down.minimum(1).maximum(9)),
                        sequence("s").options(down.maximum(9))),
                POSTGRES.two("a start", sequence("s").start(5), sequence("s")),
                POSTGRES.two("steps", sequence("s").increment(5), sequence("s")),
                POSTGRES.two("a cache", sequence("s").options(plain.cache(5)), sequence("s")),
                POSTGRES.two("a minimum", sequence("s").options(plain.minimum(5)), sequence("s")));
    }

    @TestFactory
    Stream<DynamicTest> constraints() {
        Check check = check("ck", "kind > 0");
        Check unenforced = check.option(ConstraintOption.NOT_ENFORCED, "true");
        return Stream.of(
                POSTGRES.one("a check in other words", check("ck", "(account.KIND>0)"), check),
                POSTGRES.two("another check", check("ck", "kind > 1"), check),
                POSTGRES.two("a check of new rows", check.notValid(), check),
                POSTGRES.one("a check of no rows", unenforced.notValid(), unenforced),
                POSTGRES.one(
                        "the default schema",
                        foreignKey("fk", "kind").references("public.account", "id"),
                        foreignKey("fk", "kind").references("account", "id")),
                POSTGRES.two(
                        "another schema",
                        foreignKey("fk", "kind").references("sales.account", "id"),
                        foreignKey("fk", "kind").references("account", "id")),
                POSTGRES.two("another rule", unique("u", "name"), unique("u", "kind")));
    }

    private static Exclusion rule(@Nullable String method, String sql, String operator) {
        return exclusion("ex", method, excluding(expression(sql), operator));
    }

    @TestFactory
    Stream<DynamicTest> exclusions() {
        Exclusion plain = rule(null, "kind + 1", "=");
        return Stream.of(
                POSTGRES.one("by a tree", rule("btree", "kind + 1", "="), plain),
                POSTGRES.two("by another method", rule("gist", "kind + 1", "="), plain),
                POSTGRES.one("an expression", rule(null, "(account.KIND+1)", "="), plain),
                POSTGRES.two("another operator", rule(null, "kind + 1", "<>"), plain),
                POSTGRES.one("some rows", plain.where("KIND>0"), plain.where("(kind > 0)")),
                POSTGRES.two("all rows", plain.where("kind > 0"), plain));
    }

    private static Index of(IndexPart part) {
        return index("ix", "account", part);
    }

    @TestFactory
    Stream<DynamicTest> indexes() {
        Index plain = index("ix", "account", "name");
        Index turned = of(desc("name"));
        Schema view = Schema.of(view("v", "select 1"), index("ix", "v", "name"));
        return Stream.of(
                POSTGRES.one("by a tree", plain.using("btree"), plain),
                POSTGRES.two("by a hash", plain.using("hash"), plain),
                POSTGRES.one("some rows", plain.where("KIND>0"), plain.where("(account.kind > 0)")),
                POSTGRES.two("all rows", plain.where("kind > 0"), plain),
                POSTGRES.one(
                        "an expression", of(expression("KIND+1")), of(expression("(kind + 1)"))),
                POSTGRES.two("another", of(expression("kind + 2")), of(expression("kind + 1"))),
                POSTGRES.one("a column alone", of(expression("name")), plain),
                POSTGRES.two(
                        "what is no column",
                        of(expression("current_date")),
                        of(part("current_date"))),
                POSTGRES.two(
                        "an expression of a view",
                        Schema.of(view("v", "select 1"), index("ix", "v", expression("name"))),
                        view),
                POSTGRES.one("nulls last", of(part("name").nulls(Nulls.LAST)), plain),
                POSTGRES.two("nulls first", of(part("name").nulls(Nulls.FIRST)), plain),
                POSTGRES.one("down, nulls first", of(desc("name").nulls(Nulls.FIRST)), turned),
                POSTGRES.two("down, nulls last", of(desc("name").nulls(Nulls.LAST)), turned),
                POSTGRES.one("the usual collation", of(part("name").collation("default")), plain),
                POSTGRES.two("a collation", of(part("name").collation("C")), plain),
                POSTGRES.two("a class", of(part("name").operatorClass("x")), plain),
                POSTGRES.one("no length", of(part("name").length(3)), plain),
                POSTGRES.two("in any case", of(part("Kind")), of(part("kind"))));
    }

    private static DynamicTest one(TableOption option, String some, String other) {
        return POSTGRES.one(
                option + " " + some + " is " + other,
                ACCOUNT.option(option, some),
                ACCOUNT.option(option, other.isEmpty() ? null : other));
    }

    private static DynamicTest two(TableOption option, String some, String other) {
        return POSTGRES.two(
                option + " " + some + " is not " + other,
                ACCOUNT.option(option, some),
                ACCOUNT.option(option, other.isEmpty() ? null : other));
    }

    @TestFactory
    Stream<DynamicTest> tables() {
        return Stream.of(
                one(TableOption.USING, "heap", ""),
                two(TableOption.USING, "columnar", ""),
                one(TableOption.PARTITION_OF, "public.parent", "parent"),
                two(TableOption.PARTITION_OF, "sales.parent", "parent"),
                one(TableOption.INHERITS, "public.a,b", "a, public.b"),
                one(TableOption.INHERITS, "a, b", "b, a"),
                two(TableOption.INHERITS, "a, b", "a"),
                one(TableOption.PARTITION_BY, "RANGE  (kind)", "range (kind)"),
                two(TableOption.PARTITION_BY, "range (kind)", "list (kind)"),
                one(TableOption.PARTITION_BOUND, "FOR  VALUES IN ('A')", "for values in ('A')"),
                two(TableOption.PARTITION_BOUND, "for values in ('A')", "for values in ('a')"),
                one(TableOption.PARTITION_BOUND, "for values in ('1')", "for values in (1)"),
                one(TableOption.STORAGE_PARAMETERS, "B = 2, a=1", "a=1,b=2"),
                two(TableOption.STORAGE_PARAMETERS, "a=1", "a=2"),
                two(TableOption.STORAGE_PARAMETERS, "a=1", ""),
                two(TableOption.UNLOGGED, "true", ""),
                POSTGRES.two("a comment", ACCOUNT.comment("who"), ACCOUNT),
                POSTGRES.one("an empty comment", ACCOUNT.comment(""), ACCOUNT));
    }

    private static CompositeType composite(Column attribute) {
        return new CompositeType(name("c"), List.of(attribute));
    }

    private static Domain domain(
            SqlType type, @Nullable String sql, @Nullable String collation, Check check) {
        return new Domain(name("d"), type, true, sql, collation, List.of(check));
    }

    private static NativeObject rule(String statement) {
        return new NativeObject("RULE", name("r"), name("account"), "", List.of(statement));
    }

    @TestFactory
    Stream<DynamicTest> nativeObjects() {
        NativeObject plain = rule("CREATE RULE r AS ON DELETE TO account DO INSTEAD NOTHING");
        return Stream.of(
                POSTGRES.one(
                        "letters and blanks",
                        rule("create rule r as\n  on delete to account do instead nothing"),
                        plain),
                POSTGRES.two(
                        "another event",
                        rule("CREATE RULE r AS ON UPDATE TO account DO INSTEAD NOTHING"),
                        plain),
                POSTGRES.two(
                        "a statement more",
                        new NativeObject(
                                "RULE",
                                name("r"),
                                name("account"),
                                "",
                                List.of(plain.statements().get(0), "ALTER TABLE account")),
                        plain));
    }

    @TestFactory
    Stream<DynamicTest> types() {
        Column a = column("a", text());
        Check check = check("ck", "value > 0");
        Domain plain = domain(integer(), null, null, check);
        return Stream.of(
                POSTGRES.one(
                        "an attribute", composite(column("a", nativeType("Text"))), composite(a)),
                POSTGRES.two("another type", composite(column("a", integer())), composite(a)),
                POSTGRES.one("its collation", composite(a.collation("default")), composite(a)),
                POSTGRES.two("another collation", composite(a.collation("C")), composite(a)),
                POSTGRES.one("nothing else", composite(a.notNull()), composite(a)),
                POSTGRES.one("a domain", domain(nativeType("int4"), null, null, check), plain),
                POSTGRES.two(
                        "a domain of another type", domain(bigint(), null, null, check), plain),
                POSTGRES.one("no default", domain(integer(), "null", null, check), plain),
                POSTGRES.two("a default", domain(integer(), "1", null, check), plain),
                POSTGRES.one(
                        "a default in quotes",
                        domain(nativeType("int4"), "'1'", null, check),
                        domain(integer(), "1", null, check)),
                POSTGRES.one(
                        "a default of a type in other words",
                        domain(nativeType("bool"), "'t'", null, check),
                        domain(bool(), "true", null, check)),
                POSTGRES.one(
                        "the usual collation", domain(integer(), null, "default", check), plain),
                POSTGRES.two("a collation", domain(integer(), null, "C", check), plain),
                POSTGRES.one(
                        "a check", domain(integer(), null, null, check("ck", "VALUE>0")), plain),
                POSTGRES.two(
                        "another check",
                        domain(integer(), null, null, check("ck", "value > 1")),
                        plain),
                POSTGRES.two("values", enumType("e", "a"), enumType("e", "a", "b")));
    }

    private static View told(String query, String options) {
        return new View(name("v"), List.of(), query, false, options);
    }

    private static Routine routine(String definition) {
        return new Routine(Routine.Kind.FUNCTION, name("f"), "", definition);
    }

    private static Trigger trigger(String table, String definition) {
        return Trigger.of("tr", QualifiedName.parse(table), definition);
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        return Stream.of(
                POSTGRES.one(
                        "a view", told("SELECT  id", "a=1, b=2"), told("select id", "a=1,b=2")),
                POSTGRES.two("its options", told("select id", "a=1"), told("select id", "")),
                POSTGRES.one(
                        "a routine",
                        routine("CREATE OR REPLACE FUNCTION  f"),
                        routine("create function f")),
                POSTGRES.two("another", routine("create function f"), routine("create function g")),
                POSTGRES.one(
                        "a trigger",
                        trigger("account", "CREATE OR REPLACE TRIGGER  tr"),
                        trigger("account", "create trigger tr")),
                POSTGRES.two(
                        "another trigger",
                        trigger("account", "create trigger tr"),
                        trigger("account", "create trigger x")));
    }

    private static Policy policy(String role, @Nullable String using, @Nullable String check) {
        return new Policy("p", name("account"), true, "ALL", List.of(role), using, check);
    }

    private static Grant grant(String privilege) {
        return new Grant(ObjectId.table(name("account")), "bob", List.of(privilege), false);
    }

    @TestFactory
    Stream<DynamicTest> rights() {
        Policy everybody = new Policy("p", name("account"), true, "ALL", List.of(), null, null);
        return Stream.of(
                POSTGRES.one("for everybody", policy("PUBLIC", null, null), everybody),
                POSTGRES.two("for somebody", policy("bob", null, null), everybody),
                POSTGRES.one(
                        "seen", policy("bob", "KIND>0", null), policy("bob", "(kind > 0)", null)),
                POSTGRES.two(
                        "others seen", policy("bob", "kind > 0", null), policy("bob", null, null)),
                POSTGRES.one(
                        "written",
                        policy("bob", null, "KIND>0"),
                        policy("bob", null, "(kind > 0)")),
                POSTGRES.two(
                        "others written",
                        policy("bob", null, "kind > 0"),
                        policy("bob", null, null)),
                POSTGRES.one("a schema", namespace("sales"), namespace("sales")),
                POSTGRES.two(
                        "a comment",
                        Schema.of(ACCOUNT, new Comment(ACCOUNT.id(), "a")),
                        Schema.of(ACCOUNT, new Comment(ACCOUNT.id(), "b"))),
                POSTGRES.two("a grant", grant("SELECT"), grant("INSERT")),
                POSTGRES.two(
                        "an extension",
                        new Extension("citext", null, "1.5"),
                        new Extension("citext", null, null)));
    }

    private static DynamicTest type(boolean one, SqlType some, SqlType other) {
        Column a = column("c", some);
        Column b = column("c", other);
        return one
                ? POSTGRES.one(some + " is " + other, a, b)
                : POSTGRES.two(some + " is not " + other, a, b);
    }

    @TestFactory
    Stream<DynamicTest> typesOfOneMeaning() {
        return Stream.of(
                type(true, tinyint(), smallint()),
                type(true, binary(5), blob()),
                type(true, varbinary(5), blob()),
                type(true, SqlType.of(TypeKind.DECIMAL, 9), decimal(9, 0)),
                type(false, decimal(9, 1), decimal(9, 0)),
                type(true, SqlType.of(TypeKind.CHAR), character(1)),
                type(true, time(6), time()),
                type(true, timetz(6), timetz()),
                type(true, timestamp(6), timestamp()),
                type(true, timestamptz(6), timestamptz()),
                type(false, timestamptz(3), timestamptz()),
                type(true, array(array(tinyint())), array(smallint())),
                type(true, nativeType("VARCHAR ( 9 )"), varchar(9)),
                type(true, nativeType("national character varying(9)"), varchar(9)),
                type(true, nativeType("NATIONAL CHAR VARYING(9)"), varchar(9)),
                type(true, nativeType("nchar varying(9)"), varchar(9)),
                type(true, nativeType("nchar(9)"), character(9)),
                type(true, nativeType("national char(9)"), character(9)),
                type(true, nativeType("national character"), character(1)),
                type(true, nativeType("public.mood"), nativeType("Mood")),
                type(true, nativeType("Odd  ( 1 , 2 )"), nativeType("odd(1,2)")),
                type(false, nativeType("\"Mood\""), nativeType("\"mood\"")),
                type(false, nativeType("sales.mood"), nativeType("mood")));
    }
}
