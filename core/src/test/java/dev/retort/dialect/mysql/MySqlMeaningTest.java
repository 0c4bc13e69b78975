package dev.retort.dialect.mysql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Equivalence;
import dev.retort.diff.Meaning;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Comment;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Dependency;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Grant;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.Match;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule by which two things mean the same to MariaDB and MySQL, and where it ends. */
class MySqlMeaningTest {

    private static final Table ACCOUNT =
            table(
                    "account",
                    column("id", bigint()).notNull(),
                    column("name", varchar(80)),
                    column("kind", smallint()));

    private static final Meaning MARIA =
            new Meaning(new MariaDbDialect(facts("11.8.2", false, "utf8mb4_general_ci")), ACCOUNT);

    private static final Meaning UNASKED = new Meaning(new MariaDbDialect(), ACCOUNT);

    private static MySqlFacts facts(String version, boolean lowerCaseNames, String collation) {
        return new MySqlFacts(
                true,
                version,
                true,
                lowerCaseNames,
                null,
                "bank",
                collation,
                true,
                Map.of("utf8mb4", "utf8mb4_general_ci", "utf8mb3", "utf8mb3_general_ci"));
    }

    @TestFactory
    Stream<DynamicTest> names() {
        Meaning folding = new Meaning(new MariaDbDialect(facts("11.8.2", true, "x_ci")), ACCOUNT);
        return Stream.of(
                MARIA.two("a name keeps its case", ACCOUNT.name(name("Account")), ACCOUNT),
                folding.one("or knows none", ACCOUNT.name(name("Account")), ACCOUNT));
    }

    private static QualifiedName name(String name) {
        return QualifiedName.of(name);
    }

    @TestFactory
    Stream<DynamicTest> columns() {
        Column c = column("c", integer());
        Table keyed = ACCOUNT.with(primaryKey("id"));
        return Stream.of(
                MARIA.one(
                        "a key is never null",
                        table("t", c, primaryKey("c")),
                        table("t", c.notNull(), primaryKey("c"))),
                MARIA.two("what is in no key may be", keyed.with(c), keyed.with(c.notNull())),
                MARIA.two("a table without a key holds nulls", c, c.notNull()),
                MARIA.one(
                        "an identity is never null",
                        c.identityByDefault(),
                        c.identityByDefault().notNull()),
                MARIA.one(
                        "there is one kind of identity", c.identityAlways(), c.identityByDefault()),
                MARIA.one(
                        "an identity has no options",
                        c.identity(
                                new Identity(
                                        Identity.Mode.ALWAYS, SequenceOptions.DEFAULT.start(5))),
                        c.identityByDefault()),
                MARIA.two("a number is no identity", c.notNull(), c.identityByDefault()),
                MARIA.one(
                        "an identity has no default",
                        c.identityByDefault().defaultSql("5"),
                        c.identityByDefault()),
                MARIA.one(
                        "a generated column in other words",
                        c.generatedStored("KIND+1"),
                        c.generatedStored("(`kind` + 1)")),
                MARIA.two(
                        "a stored column is none that is not",
                        c.generatedStored("kind"),
                        c.generatedVirtual("kind")),
                MARIA.two("a generated column is no other", c.generatedStored("kind"), c),
                MARIA.one("an empty comment is none", c.comment(""), c),
                MARIA.two("a comment counts", c.comment("who"), c),
                MARIA.two("another type", c, column("c", bigint())));
    }

    @TestFactory
    Stream<DynamicTest> optionsOfColumns() {
        Column c = column("c", timestamp());
        return Stream.of(
                MARIA.one("visible", c.option(ColumnOption.INVISIBLE, "false"), c),
                MARIA.two("invisible", c.option(ColumnOption.INVISIBLE, "true"), c),
                MARIA.one(
                        "what an update sets",
                        c.option(ColumnOption.ON_UPDATE, "NOW()"),
                        c.option(ColumnOption.ON_UPDATE, "current_timestamp()")),
                MARIA.two(
                        "an update sets something else",
                        c.option(ColumnOption.ON_UPDATE, "NOW()"),
                        c.option(ColumnOption.ON_UPDATE, "NOW(3)")),
                MARIA.two("an update sets", c.option(ColumnOption.ON_UPDATE, "NOW()"), c));
    }

    private static Table of(Column column, TableOption option, String value) {
        return table("t", column).option(option, value);
    }

    @TestFactory
    Stream<DynamicTest> collations() {
        Column c = column("c", varchar(9));
        Column general = c.collation("utf8mb4_general_ci");
        Column old = c.collation("utf8mb3_general_ci");
        Column bin = c.collation("utf8mb4_bin");
        return Stream.of(
                MARIA.one("that of the database", c, general),
                MARIA.two("another one", c, bin),
                MARIA.one("in other letters", c.collation("UTF8MB4_Bin"), bin),
                MARIA.one("by its old name", c.collation("utf8_general_ci"), old),
                MARIA.one("of a character set", c.option(ColumnOption.CHARACTER_SET, "UTF8"), old),
                MARIA.one(
                        "of an unknown character set",
                        c.option(ColumnOption.CHARACTER_SET, "odd"),
                        c.collation("odd")),
                MARIA.two(
                        "of a name that begins alike",
                        c.collation("utf8x_bin"),
                        c.collation("utf8mb3x_bin")),
                MARIA.one(
                        "that of the table",
                        of(c, TableOption.COLLATION, "utf8mb4_bin"),
                        of(bin, TableOption.COLLATION, "utf8mb4_bin")),
                MARIA.one(
                        "that of the table's character set",
                        of(c, TableOption.CHARACTER_SET, "utf8mb3"),
                        of(old, TableOption.COLLATION, "utf8mb3_general_ci")),
                MARIA.one(
                        "a table by that of the database",
                        table("t", c),
                        of(c, TableOption.COLLATION, "utf8mb4_general_ci")),
                MARIA.two(
                        "a table by another one",
                        table("t", bin),
                        of(bin, TableOption.COLLATION, "utf8mb4_bin")),
                MARIA.one(
                        "a number has none",
                        column("c", integer()).collation("utf8mb4_bin"),
                        column("c", integer())),
                new Meaning(new MySqlDialect(), ACCOUNT)
                        .one("where nothing is known of it", table("t", c), table("t", c)),
                new Meaning(new MySqlDialect(), ACCOUNT)
                        .two(
                                "where nothing but its own is known",
                                table("t", c),
                                of(c, TableOption.COLLATION, "utf8mb4_bin")));
    }

    @TestFactory
    Stream<DynamicTest> constraints() {
        Check positive = check("ck", "kind > 0");
        ForeignKey key = foreignKey("fk", "kind").references("account", "id");
        return Stream.of(
                MARIA.one("a check is one in other words", check("ck", "(`kind`>0)"), positive),
                MARIA.two("a check counts", check("ck", "kind > 1"), positive),
                MARIA.one("a check is asked of all rows", positive.notValid(), positive),
                MARIA.one(
                        "a check of a column is one of its table",
                        positive.option(ConstraintOption.COLUMN, "kind"),
                        positive),
                MARIA.one("a foreign key is asked of all rows", key.notValid(), key),
                MARIA.one("a foreign key matches one way", key.match(Match.FULL), key),
                MARIA.one(
                        "to restrict is to do nothing",
                        key.onDelete(ReferentialAction.RESTRICT)
                                .onUpdate(ReferentialAction.RESTRICT),
                        key),
                MARIA.two("a deletion counts", key.onDelete(ReferentialAction.CASCADE), key),
                MARIA.two("an update counts", key.onUpdate(ReferentialAction.CASCADE), key),
                MARIA.one(
                        "the index of a foreign key has any name",
                        key.option(ConstraintOption.INDEX_NAME, "ix"),
                        key),
                MARIA.two("the columns of a rule count", unique("u", "name"), unique("u", "kind")));
    }

    @TestFactory
    Stream<DynamicTest> indexes() {
        Index plain = index("ix", "account", "name", "kind");
        Table kept = ACCOUNT.option(TableOption.ENGINE, "Memory");
        return Stream.of(
                MARIA.one("by a tree unless told", plain.using("BTREE"), plain),
                MARIA.one("by a tree in spite of the word", plain.using("hash"), plain),
                MARIA.two(
                        "by a hash where the table keeps them",
                        Schema.of(kept, plain.using("HASH")),
                        Schema.of(kept, plain)),
                MARIA.one(
                        "by a hash in other letters",
                        Schema.of(kept, plain.using("HASH")),
                        Schema.of(kept, plain.using("hash"))),
                MARIA.two(
                        "by a hash, of a view",
                        Schema.of(view("v", "select 1"), index("ix", "v", "a").using("rtree")),
                        Schema.of(view("v", "select 1"), index("ix", "v", "a").using("hash"))),
                MARIA.one(
                        "by a tree where the table keeps no hashes",
                        Schema.of(ACCOUNT.option(TableOption.ENGINE, "Aria"), plain.using("hash")),
                        Schema.of(ACCOUNT.option(TableOption.ENGINE, "Aria"), plain)),
                MARIA.two("by another method", plain.using("fulltext"), plain),
                MARIA.one("seen", plain.option(IndexOption.INVISIBLE, "false"), plain),
                MARIA.two("unseen", plain.option(IndexOption.INVISIBLE, "true"), plain),
                MARIA.one(
                        "by some parser",
                        plain.using("fulltext").option(IndexOption.PARSER, "ngram"),
                        plain.using("fulltext")),
                MARIA.one(
                        "by some parameters",
                        plain.option(IndexOption.STORAGE_PARAMETERS, "x=1"),
                        plain),
                MARIA.two(
                        "spaces of a name",
                        index("ix", "account", "a  b"),
                        index("ix", "account", "a b")),
                MARIA.one(
                        "an expression in other words",
                        index("ix", "account", expression("KIND+1")),
                        index("ix", "account", expression("(`kind` + 1)"))),
                MARIA.two("another column", plain, index("ix", "account", "name", "id")),
                MARIA.one(
                        "nulls are distinct",
                        Schema.of(
                                ACCOUNT,
                                uniqueIndex("ix", "account", part("name").length(3))
                                        .nullsNotDistinct()),
                        Schema.of(ACCOUNT, uniqueIndex("ix", "account", part("name").length(3)))));
    }

    private static Schema with(Index index) {
        return Schema.of(ACCOUNT, index);
    }

    @TestFactory
    Stream<DynamicTest> uniqueIndexesAreUniqueConstraints() {
        Schema constraint = Schema.of(ACCOUNT.with(unique("u", "name")));
        Index index = uniqueIndex("u", "account", "name");
        return Stream.of(
                MARIA.one("a unique index", with(index), constraint),
                MARIA.one("by a tree", with(index.using("BTREE")), constraint),
                MARIA.two("by something else", with(index.using("rtree")), constraint),
                MARIA.two(
                        "with an option", with(index.option(IndexOption.PARSER, "x")), constraint),
                MARIA.two(
                        "of rows that may be alike",
                        with(index("u", "account", "name")),
                        constraint),
                MARIA.two(
                        "of some letters",
                        with(uniqueIndex("u", "account", part("name").length(3))),
                        constraint),
                MARIA.two("downwards", with(uniqueIndex("u", "account", desc("name"))), constraint),
                MARIA.two(
                        "of an expression",
                        with(uniqueIndex("u", "account", expression("name"))),
                        constraint),
                MARIA.two(
                        "with a comment",
                        Schema.of(ACCOUNT, index, new Comment(index.id(), "who")),
                        Schema.of(
                                ACCOUNT.with(unique("u", "name")), new Comment(index.id(), "who"))),
                MARIA.two(
                        "of another expression",
                        with(uniqueIndex("u", "account", expression("name"))),
                        with(uniqueIndex("u", "account", expression("kind")))),
                MARIA.two(
                        "of a view",
                        Schema.of(view("v", "select 1"), uniqueIndex("u", "v", "a")),
                        Schema.of(view("v", "select 1"))),
                MARIA.one(
                        "beside another rule",
                        Schema.of(ACCOUNT.with(unique("x", "kind")), index),
                        Schema.of(ACCOUNT.with(unique("x", "kind")).with(unique("u", "name")))),
                MARIA.one(
                        "both of one name",
                        Schema.of(ACCOUNT.with(unique("u", "name")), index),
                        constraint),
                MARIA.one(
                        "a primary key has no name",
                        ACCOUNT.with(namedPrimaryKey("pk", "id")),
                        ACCOUNT.with(primaryKey("id"))));
    }

    @Test
    void aSchemaKeepsWhatElseIsKnownOfIt() {
        ObjectId view = ObjectId.of(ObjectKind.VIEW, name("v"));
        Dependency needs = new Dependency(view, ACCOUNT.id());
        Equivalence equivalence = MARIA.dialect().equivalence();
        Schema schema = Schema.of(ACCOUNT).withDependencies(List.of(needs));
        assertThat(equivalence.schema(schema).dependencies()).containsExactly(needs);
        assertThat(equivalence.schema(schema).isOpaque()).isFalse();
        assertThat(equivalence.schema(schema.opaque()).isOpaque()).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> theIndexOfAForeignKeyIsNotTold() {
        Table named = ACCOUNT.with(foreignKey("fk", "kind").references("account", "id"));
        Table unnamed = ACCOUNT.with(foreignKey(null, "kind").references("account", "id"));
        return Stream.of(
                MARIA.one(
                        "called as the key",
                        Schema.of(named, index("FK", "account", "kind")),
                        Schema.of(named)),
                MARIA.one(
                        "called as its column",
                        Schema.of(unnamed, index("kind", "account", "kind")),
                        Schema.of(unnamed)),
                MARIA.two(
                        "called otherwise",
                        Schema.of(named, index("ix", "account", "kind")),
                        Schema.of(named)),
                MARIA.two(
                        "of other columns",
                        Schema.of(named, index("fk", "account", "kind", "name")),
                        Schema.of(named)));
    }

    private static DynamicTest one(TableOption option, String some, String other) {
        Table t = table("t", column("c", integer()));
        return MARIA.one(
                option + " " + some + " is " + other,
                t.option(option, some),
                t.option(option, other.isEmpty() ? null : other));
    }

    @TestFactory
    Stream<DynamicTest> optionsOfTables() {
        Table t = table("t", column("c", integer()));
        return Stream.of(
                one(TableOption.ENGINE, "innodb", ""),
                one(TableOption.ENGINE, "MyISAM", "myisam"),
                MARIA.two("an engine", t.option(TableOption.ENGINE, "Aria"), t),
                one(TableOption.ROW_FORMAT, "Default", ""),
                one(TableOption.ROW_FORMAT, "dynamic", "DYNAMIC"),
                MARIA.two("a format", t.option(TableOption.ROW_FORMAT, "DYNAMIC"), t),
                one(TableOption.AUTO_INCREMENT, "7", ""),
                one(TableOption.PARTITION_BY, "HASH (`c`)", "hash(c)"),
                MARIA.two(
                        "other partitions",
                        t.option(TableOption.PARTITION_BY, "HASH (c)"),
                        t.option(TableOption.PARTITION_BY, "KEY (c)")),
                MARIA.two(
                        "other parameters",
                        t.option(TableOption.STORAGE_PARAMETERS, "a=1 b=2"),
                        t.option(TableOption.STORAGE_PARAMETERS, "a=1 b=3")),
                MARIA.two("partitions", t.option(TableOption.PARTITION_BY, "HASH (c)"), t),
                one(TableOption.STORAGE_PARAMETERS, "b=2  A=1", " a=1 B=2"),
                MARIA.two(
                        "two parameters",
                        t.option(TableOption.STORAGE_PARAMETERS, "a b"),
                        t.option(TableOption.STORAGE_PARAMETERS, "ab")),
                MARIA.one(
                        "a table of a session",
                        Schema.of(t, table("s").option(TableOption.TEMPORARY, "true")),
                        Schema.of(t)),
                MARIA.two("parameters", t.option(TableOption.STORAGE_PARAMETERS, "a=1"), t),
                MARIA.one("an empty comment", t.comment(""), t),
                MARIA.two("a comment", t.comment("who"), t));
    }

    @TestFactory
    Stream<DynamicTest> sequences() {
        SequenceOptions plain = SequenceOptions.DEFAULT;
        SequenceOptions down = plain.increment(-1);
        return Stream.of(
                MARIA.one("bigint unless told", sequence("s").type(bigint()), sequence("s")),
                MARIA.two("of another type", sequence("s").type(integer()), sequence("s")),
                counts("up from one", plain.start(1).increment(1).minimum(1).cache(1000), plain),
                counts("to the end", plain.maximum(Long.MAX_VALUE - 1), plain),
                counts("from the least on", plain.minimum(5).start(5), plain.minimum(5)),
                counts("down from minus one", down.start(-1).maximum(-1), down),
                counts("down to the end", down.minimum(-Long.MAX_VALUE), down),
                counts("down from the most on", down.maximum(-5).start(-5), down.maximum(-5)),
                MARIA.two("a start", sequence("s").start(5), sequence("s")),
                MARIA.two("a cycle", sequence("s").options(plain.cycling()), sequence("s")));
    }

    private static DynamicTest counts(String rule, SequenceOptions some, SequenceOptions other) {
        return MARIA.one(rule, sequence("s").options(some), sequence("s").options(other));
    }

    private static View told(String query, String options) {
        return new View(name("v"), List.of(), query, false, options);
    }

    private static Routine routine(String arguments, String definition) {
        return new Routine(Routine.Kind.FUNCTION, name("f"), arguments, definition);
    }

    private static Trigger trigger(String definition) {
        return Trigger.of("tr", name("account"), definition);
    }

    private static ScheduledEvent event(String definition) {
        return new ScheduledEvent(name("e"), definition);
    }

    private static Grant grant(String... privileges) {
        return new Grant(ObjectId.table(name("account")), "bob", List.of(privileges), false);
    }

    private static Grant grantOn(ObjectKind kind, String grantee) {
        return new Grant(ObjectId.of(kind, name("account")), grantee, List.of("ALL"), false);
    }

    @TestFactory
    Stream<DynamicTest> texts() {
        String some = "CREATE DEFINER=`bob`@`%` TRIGGER `tr`  BEGIN END ; ";
        String other = "create trigger tr begin end";
        return Stream.of(
                MARIA.one("a view", told("SELECT `id`", ""), told("(select id)", "")),
                MARIA.one(
                        "whose view",
                        told("select 1", "DEFINER = bob SQL SECURITY INVOKER"),
                        told("select 1", "sql security invoker")),
                MARIA.two("a secure view", told("select 1", "a"), told("select 1", "")),
                MARIA.one("a routine", routine("", some), routine("", other)),
                MARIA.two("another routine", routine("", other), routine("", other + " x")),
                MARIA.one("a trigger", trigger(some), trigger(other)),
                MARIA.two("another trigger", trigger(other), trigger(other + " x")),
                MARIA.one("an event", event(some), event(other)),
                MARIA.one(
                        "whose view, said last",
                        told("select 1", "ALGORITHM=MERGE DEFINER=bob"),
                        told("select 1", "algorithm=merge")),
                MARIA.one("a schema", namespace("bank"), namespace("bank")),
                MARIA.two("another event", event(other), event(other + " x")),
                MARIA.one("a grant", grant("SELECT", "INSERT"), grant("INSERT", "SELECT")),
                MARIA.two("another grant", grant("SELECT"), grant("INSERT")),
                MARIA.one(
                        "to whom",
                        grantOn(ObjectKind.TABLE, "'bob'@'%'"),
                        grantOn(ObjectKind.TABLE, "bob@%")),
                MARIA.two(
                        "a grant on a table",
                        Schema.of(ACCOUNT, grantOn(ObjectKind.TABLE, "bob")),
                        Schema.of(ACCOUNT)),
                UNASKED.one(
                        "a grant on a routine is not told to all",
                        Schema.of(ACCOUNT, grantOn(ObjectKind.ROUTINE, "bob")),
                        Schema.of(ACCOUNT)),
                MARIA.two(
                        "a grant on a routine is told to some",
                        Schema.of(ACCOUNT, grantOn(ObjectKind.ROUTINE, "bob")),
                        Schema.of(ACCOUNT)),
                MARIA.one(
                        "a grant on the default schema is not told",
                        Schema.of(
                                ACCOUNT,
                                new Grant(namespace("bank").id(), "bob", List.of("ALL"), false)),
                        Schema.of(ACCOUNT)),
                MARIA.two(
                        "a grant on another schema is told",
                        Schema.of(ACCOUNT, grantOn(ObjectKind.NAMESPACE, "bob")),
                        Schema.of(ACCOUNT)));
    }
}
