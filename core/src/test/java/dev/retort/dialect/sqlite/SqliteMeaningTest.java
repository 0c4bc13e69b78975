package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.*;

import dev.retort.diff.Meaning;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Comment;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.Unique;
import dev.retort.schema.View;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule by which two things mean the same to SQLite, and where it ends. */
class SqliteMeaningTest {

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull(),
                    column("name", varchar(80)),
                    column("kind", smallint()));

    private static final Meaning SQLITE = new Meaning(new SqliteDialect(), ACCOUNT);

    private static QualifiedName name(String schema, String name) {
        return new QualifiedName(schema, name);
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return Stream.of(
                SQLITE.one(
                        "names know no case",
                        ACCOUNT.name(name(null, "Account")).with(column("C", text())),
                        ACCOUNT.with(column("c", text()))),
                SQLITE.one(
                        "of a schema neither",
                        ACCOUNT.name(name("Main", "account")),
                        ACCOUNT.name(name("main", "account"))),
                SQLITE.two(
                        "letters beyond ASCII do",
                        ACCOUNT.name(name(null, "Ä")),
                        ACCOUNT.name(name(null, "ä"))),
                SQLITE.madeUp("sqlite_autoindex_account_1"),
                SQLITE.madeUp("UKdwk6cx0afu8bs9o4t536v1j5v"),
                SQLITE.chosen("uq_account_name"));
    }

    private static Table withoutRowid(Column column) {
        return table("t", column, column("d", text()), primaryKey("C"))
                .option(TableOption.WITHOUT_ROWID, "true");
    }

    private static Table keyed(Column column) {
        return table("t", column, column("d", text()), primaryKey("c"));
    }

    @TestFactory
    Stream<DynamicTest> columns() {
        Column c = column("c", text());
        Column d = column("c", integer());
        return Stream.of(
                SQLITE.two("a column holds nulls", c, c.notNull()),
                SQLITE.two("a key of text holds nulls", keyed(c), keyed(c.notNull())),
                SQLITE.one("a rowid is never null", keyed(d), keyed(d.notNull())),
                SQLITE.two(
                        "a column beside the key that numbers rows holds nulls",
                        keyed(d).with(column("e", integer())),
                        keyed(d).with(column("e", integer()).notNull())),
                SQLITE.two(
                        "a key without rowid has a type of its own",
                        withoutRowid(column("c", smallint()).identityByDefault()),
                        withoutRowid(column("c", bigint()).identityByDefault())),
                SQLITE.one(
                        "a key without rowid is never null",
                        withoutRowid(c),
                        withoutRowid(c.notNull())),
                SQLITE.two(
                        "another column without rowid may be",
                        withoutRowid(c).with(column("e", text())),
                        withoutRowid(c).with(column("e", text()).notNull())),
                SQLITE.one("a comment is not kept", c.comment("who"), c),
                SQLITE.one("letters are compared to the bit", c.collation("Binary"), c),
                SQLITE.one("a collation is a word", c.collation("nocase"), c.collation("NOCASE")),
                SQLITE.two("a collation counts", c.collation("NOCASE"), c),
                SQLITE.one(
                        "a generated column in other words",
                        c.generatedStored("KIND  + 1"),
                        c.generatedStored("(kind + 1)")),
                SQLITE.two(
                        "a stored column is none that is not",
                        c.generatedStored("kind"),
                        c.generatedVirtual("kind")),
                SQLITE.two("a generated column is no other", c.generatedStored("kind"), c),
                SQLITE.one(
                        "what is null breaks the statement",
                        c.notNull().option(ColumnOption.NOT_NULL_CONFLICT, "ABORT"),
                        c.notNull()),
                SQLITE.two(
                        "or something else",
                        c.notNull().option(ColumnOption.NOT_NULL_CONFLICT, "IGNORE"),
                        c.notNull()),
                SQLITE.one(
                        "nothing where it cannot be",
                        keyed(d.notNull().option(ColumnOption.NOT_NULL_CONFLICT, "IGNORE")),
                        keyed(d)));
    }

    @TestFactory
    Stream<DynamicTest> theColumnThatNumbersRows() {
        Column whole = column("c", integer());
        Column numbered = column("c", bigint()).identityByDefault();
        Column forever = whole.identity(Identity.of(Identity.Mode.AUTOINCREMENT));
        return Stream.of(
                SQLITE.one("by itself or told to", keyed(whole), keyed(numbered)),
                SQLITE.one("for ever or told to", keyed(forever), keyed(numbered)),
                SQLITE.two("for ever or by itself", keyed(forever), keyed(whole)),
                SQLITE.one("for ever or always", keyed(forever), keyed(whole.identityAlways())),
                SQLITE.one("always or told to", keyed(whole.identityAlways()), keyed(numbered)),
                SQLITE.two(
                        "another type that is told to",
                        keyed(numbered),
                        keyed(column("c", bigint()))),
                SQLITE.two("elsewhere it counts", numbered, column("c", bigint())),
                SQLITE.one(
                        "its type is always one",
                        keyed(column("c", smallint()).identityByDefault()),
                        keyed(numbered)),
                SQLITE.two(
                        "a key of two columns numbers nothing",
                        table("t", whole, column("d", text()), primaryKey("c", "d")),
                        table("t", whole.notNull(), column("d", text()), primaryKey("c", "d"))),
                SQLITE.one(
                        "in other letters",
                        table("t", column("C", integer()), primaryKey("c")),
                        table("t", column("c", integer()).notNull(), primaryKey("C"))));
    }

    private static DynamicTest one(String some, String other) {
        Column c = column("c", text());
        return SQLITE.one(
                some + " is " + other,
                c.defaultSql(some),
                c.defaultSql(other.isEmpty() ? null : other));
    }

    private static DynamicTest two(String some, String other) {
        Column c = column("c", text());
        return SQLITE.two(
                some + " is not " + other,
                c.defaultSql(some),
                c.defaultSql(other.isEmpty() ? null : other));
    }

    @TestFactory
    Stream<DynamicTest> defaults() {
        return Stream.of(
                one("NULL", ""),
                one("true", "1"),
                one("FALSE", "0"),
                two("1", "0"),
                two("'x'", ""),
                one("\"x\"", "'x'"),
                one("Open", "'Open'"),
                two("Open", "'open'"),
                one("current_time", "CURRENT_TIME"),
                two("current_time", "'current_time'"),
                two("5", "'5'"),
                one("'it''s'", "\"it's\""),
                two("lower('A')", "'lower'"));
    }

    @TestFactory
    Stream<DynamicTest> types() {
        return Stream.of(
                SQLITE.one(
                        "by any spelling",
                        column("c", nativeType("Numeric ( 9 , 2 ) ")),
                        column("c", decimal(9, 2))),
                SQLITE.two("a word more", column("c", nativeType("text x")), column("c", text())));
    }

    @TestFactory
    Stream<DynamicTest> keys() {
        PrimaryKey primary = namedPrimaryKey("pk", "id");
        Unique unique = unique("u", "name");
        return Stream.of(
                SQLITE.one("names of columns", unique("u", "Name"), unique),
                SQLITE.two("other columns", unique("u", "kind"), unique),
                SQLITE.one(
                        "a primary key is asked at once",
                        primary.deferral(Deferral.INITIALLY_DEFERRED),
                        primary),
                SQLITE.one(
                        "a primary key breaks the statement",
                        primary.option(ConstraintOption.ON_CONFLICT, "ABORT"),
                        primary),
                SQLITE.two(
                        "or something else",
                        primary.option(ConstraintOption.ON_CONFLICT, "FAIL"),
                        primary),
                SQLITE.one(
                        "a unique key breaks the statement",
                        unique.option(ConstraintOption.ON_CONFLICT, "ABORT"),
                        unique),
                SQLITE.two(
                        "or ignores the row",
                        unique.option(ConstraintOption.ON_CONFLICT, "IGNORE"),
                        unique),
                SQLITE.one(
                        "parts of a key in other words",
                        unique.option(ConstraintOption.KEY_PARTS, "\"Name\"  DESC"),
                        unique.option(ConstraintOption.KEY_PARTS, "name desc")),
                SQLITE.two(
                        "parts of a key",
                        unique.option(ConstraintOption.KEY_PARTS, "name desc"),
                        unique),
                SQLITE.one(
                        "what no key has",
                        unique.option(ConstraintOption.TABLESPACE, "x"),
                        unique));
    }

    @TestFactory
    Stream<DynamicTest> foreignKeysAndChecks() {
        ForeignKey key = foreignKey("fk", "kind").references("account", "id");
        Check check = check("ck", "kind > 0");
        return Stream.of(
                SQLITE.one("names", foreignKey("fk", "KIND").references("Account", "ID"), key),
                SQLITE.one(
                        "names of another schema",
                        key.references(name("Main", "account"), List.of("id")),
                        key.references(name("main", "account"), List.of("id"))),
                SQLITE.two(
                        "other columns",
                        foreignKey("fk", "kind").references("account", "kind"),
                        key),
                SQLITE.two(
                        "another schema",
                        key.references(name("sales", "account"), List.of("id")),
                        key.references(name("main", "account"), List.of("id"))),
                SQLITE.one("asked of all rows", key.notValid(), key),
                SQLITE.one("asked at once", key.deferral(Deferral.INITIALLY_IMMEDIATE), key),
                SQLITE.two("asked later", key.deferral(Deferral.INITIALLY_DEFERRED), key),
                SQLITE.one("a check in other words", check("ck", "(KIND>0)"), check),
                SQLITE.two("another check", check("ck", "kind > 1"), check),
                SQLITE.one("a check of all rows", check.notValid(), check),
                SQLITE.one(
                        "a check has no options",
                        check.option(ConstraintOption.NO_INHERIT, "true"),
                        check),
                SQLITE.one(
                        "what SQLite does not have stays as it is",
                        exclusion("ex", "gist", excluding(part("id"), "=")),
                        exclusion("ex", "gist", excluding(part("id"), "="))));
    }

    private static Index of(IndexPart part) {
        return index("ix", "account", part);
    }

    @TestFactory
    Stream<DynamicTest> indexes() {
        Index plain = index("ix", "account", "name");
        Table nocase = ACCOUNT.with(column("c", text()).collation("nocase"));
        return Stream.of(
                SQLITE.one("names", index("ix", "ACCOUNT", "NAME"), plain),
                SQLITE.two("another column", index("ix", "account", "kind"), plain),
                SQLITE.two("spaces of a name", of(part("a  b")), of(part("a b"))),
                SQLITE.two("unique", uniqueIndex("ix", "account", "name"), plain),
                SQLITE.two("down", of(desc("name")), plain),
                SQLITE.one("no method", plain.using("btree"), plain),
                SQLITE.one("no options", plain.option(IndexOption.INVISIBLE, "true"), plain),
                SQLITE.one("a predicate", plain.where("KIND>0"), plain.where("(kind > 0)")),
                SQLITE.two("some rows", plain.where("kind > 0"), plain),
                SQLITE.one("an expression", of(expression("KIND+1")), of(expression("(kind + 1)"))),
                SQLITE.two("a column by its name", of(expression("name")), plain),
                SQLITE.one("to the bit", of(part("name").collation("Binary")), plain),
                SQLITE.two("in any case", of(part("name").collation("nocase")), plain),
                SQLITE.one(
                        "a collation is a word",
                        of(part("name").collation("nocase")),
                        of(part("name").collation("NOCASE"))),
                SQLITE.one(
                        "that of its column",
                        Schema.of(nocase, of(part("c").collation("NOCASE"))),
                        Schema.of(nocase, of(part("c")))),
                SQLITE.two(
                        "another than its column's",
                        Schema.of(nocase, of(part("c").collation("binary"))),
                        Schema.of(nocase, of(part("c")))),
                SQLITE.two(
                        "an expression has none of its own",
                        Schema.of(nocase, of(expression("c").collation("NOCASE"))),
                        Schema.of(nocase, of(expression("c")))),
                SQLITE.one(
                        "no classes and lengths, and nulls are where they are",
                        of(part("name").operatorClass("x").length(3).nulls(IndexPart.Nulls.FIRST)),
                        plain),
                SQLITE.one(
                        "of a view to the bit",
                        Schema.of(
                                view("v", "select 1"),
                                index("ix", "v", part("a").collation("BINARY"))),
                        Schema.of(view("v", "select 1"), index("ix", "v", part("a")))));
    }

    private static View told(String name, String query, String options, String... columns) {
        return new View(name(null, name), List.of(columns), query, false, options);
    }

    private static Trigger trigger(String name, String table, String definition, String enabled) {
        return new Trigger(name, name(null, table), definition, enabled);
    }

    @TestFactory
    Stream<DynamicTest> objects() {
        Trigger plain = trigger("tr", "account", "create trigger tr", "");
        return Stream.of(
                SQLITE.one("a comment of a table", ACCOUNT.comment("who"), ACCOUNT),
                SQLITE.one(
                        "a comment of anything",
                        Schema.of(ACCOUNT, new Comment(index("ix", "account", "id").id(), "x")),
                        Schema.of(ACCOUNT)),
                SQLITE.one(
                        "a view",
                        told("V", "SELECT  id -- all", "x", "ID"),
                        told("v", "select id", "", "id")),
                SQLITE.two("other columns", told("v", "x", "", "a"), told("v", "x", "", "b")),
                SQLITE.one("a trigger", trigger("TR", "Account", "CREATE TRIGGER tr;", "x"), plain),
                SQLITE.two("another trigger", trigger("tr", "account", "create", ""), plain),
                SQLITE.two("anything else", sequence("s").start(2), sequence("s")),
                SQLITE.one(
                        "a table of a session",
                        Schema.of(ACCOUNT, table("s").option(TableOption.TEMPORARY, "true")),
                        Schema.of(ACCOUNT)));
    }

    private static DynamicTest reads(boolean one, String some, String other) {
        return one
                ? SQLITE.one(some + " is " + other, check("ck", some), check("ck", other))
                : SQLITE.two(some + " is not " + other, check("ck", some), check("ck", other));
    }

    @TestFactory
    Stream<DynamicTest> expressions() {
        return Stream.of(
                reads(true, "kind > 0;", "kind > 0"),
                reads(true, "-- nothing", ""),
                reads(true, "((kind > 0))", "kind > 0"),
                reads(false, "(kind) > (0)", "kind) > (0"),
                reads(true, "\"Kind\" > 0", "kind > 0"),
                reads(true, "[kind] > 0", "`kind` > 0"),
                reads(true, "\"order\" > 0", "[ORDER] > 0"),
                reads(false, "\"order\" > 0", "order > 0"),
                reads(false, "\"a b\" > 0", "a b > 0"),
                reads(true, "kind == 1", "kind = 1"),
                reads(true, "kind != 1", "kind <> 1"),
                reads(true, "kind /* so */ > 0 -- so", "kind > 0"),
                reads(false, "name = 'A'", "name = 'a'"),
                reads(true, "LENGTH(name) > 0X1F", "length(name) > 0x1f"));
    }
}
