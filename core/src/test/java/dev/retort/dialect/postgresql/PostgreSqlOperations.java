package dev.retort.dialect.postgresql;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Domain;
import dev.retort.schema.Exclusion;
import dev.retort.schema.Extension;
import dev.retort.schema.Generated;
import dev.retort.schema.Grant;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Policy;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import dev.retort.test.PostgreSqlServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A schema of PostgreSQL's, and every operation with its options to be tried on it. */
final class PostgreSqlOperations {

    static final QualifiedName ACCOUNT = QualifiedName.of("account");
    private static final QualifiedName INVOICE = new QualifiedName("sales", "invoice");

    private static final Routine TOUCH =
            new Routine(
                    Routine.Kind.FUNCTION,
                    QualifiedName.of("touch"),
                    "",
                    "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN RETURN NEW; END $$");

    private static Operation create(SchemaObject object) {
        return new Operation.CreateObject(object, false);
    }

    private static Operation table(Table table) {
        return new Operation.CreateTable(table, false);
    }

    /** What is there before each operation. */
    static final List<Operation> BEFORE =
            List.of(
                    create(namespace("sales")),
                    create(enumType("mood", "sad", "happy")),
                    create(enumType("size", "s", "m")),
                    create(sequence("counter")),
                    create(TOUCH),
                    table(
                            dev.retort.schema.Dsl.table(
                                    "account",
                                    column("id", bigint()).notNull(),
                                    column("name", varchar(80)),
                                    column("note", text()).defaultSql("'none'"),
                                    column("amount", decimal(10, 2)).comment("what is owed"),
                                    column("number", integer()),
                                    column("mood", nativeType("mood")).defaultSql("'sad'"),
                                    column("serial", integer())
                                            .notNull()
                                            .identity(Identity.of(Identity.Mode.SERIAL)),
                                    column("auto", bigint()).notNull().identityByDefault(),
                                    column("twice", integer()).generatedStored("number * 2"),
                                    namedPrimaryKey("pk_account", "id"),
                                    unique("ux_name", "name"),
                                    check("ck_number", "number > 0").notValid())),
                    table(
                            dev.retort.schema.Dsl.table(
                                    "sales.invoice",
                                    column("id", bigint()).notNull(),
                                    column("account_id", bigint()),
                                    namedPrimaryKey("pk_invoice", "id"),
                                    foreignKey("fk_account", "account_id")
                                            .references("account", "id"))),
                    new Operation.CreateIndex(index("ix_note", "account", "note"), false, false),
                    create(view("rich", "SELECT id, name FROM account WHERE amount > 1000")),
                    create(new Policy("own", ACCOUNT, true, "ALL", List.of(), "number > 0", null)),
                    create(
                            Trigger.of(
                                    "touch",
                                    ACCOUNT,
                                    "CREATE TRIGGER touch BEFORE INSERT ON account FOR EACH ROW"
                                            + " EXECUTE FUNCTION touch()")));

    static Operation change(String column, ColumnChange... changes) {
        return new Operation.ChangeColumn(ACCOUNT, column, List.of(changes));
    }

    private static Operation add(Column column) {
        return new Operation.AddColumn(ACCOUNT, column, false, null);
    }

    private static Operation add(dev.retort.schema.Constraint constraint) {
        return new Operation.AddConstraint(ACCOUNT, constraint);
    }

    private static Operation newTable(TableElement... elements) {
        return table(dev.retort.schema.Dsl.table("fresh", elements));
    }

    private static Operation options(TableOption option, String value) {
        return new Operation.SetTableOptions(ACCOUNT, Map.of(), Map.of(option, value));
    }

    static Stream<Arguments> operations() {
        List<Operation> all = new ArrayList<>();
        tables(all);
        columns(all);
        constraints(all);
        indexes(all);
        objects(all);
        routinesAndRights(all);
        return Stream.concat(
                PostgreSqlDatabase.servers()
                        .flatMap(server -> all.stream().map(it -> Arguments.of(server, it))),
                ofTheNewest().map(it -> Arguments.of(PostgreSqlServer.newest(), it)));
    }

    private static Stream<Operation> ofTheNewest() {
        return Stream.of(
                add(check("ck", "number > 1").option(ConstraintOption.NOT_ENFORCED, "true")),
                add(
                        foreignKey("fk", "auto")
                                .references("account", "id")
                                .option(ConstraintOption.NOT_ENFORCED, "true")),
                change("twice", setGenerated(new Generated("number * 3", true))));
    }

    private static void tables(List<Operation> all) {
        all.add(
                newTable(
                        column("id", bigint()).notNull(),
                        column("b", varchar(10)),
                        PrimaryKey.of("pk", List.of("id"))
                                .option(ConstraintOption.INCLUDE, "b")
                                .option(ConstraintOption.STORAGE_PARAMETERS, "fillfactor=70")));
        all.add(
                newTable(
                        column("id", bigint()).notNull().identityAlways().comment("it's \\ one"),
                        column("b", varchar(10)).collation("C").defaultSql("'x'"),
                        column("c", integer()).notNull().generatedStored("length(b)"),
                        column("d", text()).option(ColumnOption.STORAGE, "EXTERNAL"),
                        column("e", integer()).option(ColumnOption.STATISTICS, "50"),
                        column("f", text()).option(ColumnOption.COMPRESSION, "pglz"),
                        namedPrimaryKey("pk", "id")));
        all.add(newTable(column("Select", array(uuid())), column("say \"hi\"", json())));
        all.add(table(dev.retort.schema.Dsl.table("sales.order", column("id", bigint()))));
        all.add(
                table(
                        dev.retort.schema.Dsl.table("fresh", column("id", bigint()))
                                .comment("a table")
                                .option(TableOption.UNLOGGED, "true")
                                .option(TableOption.STORAGE_PARAMETERS, "fillfactor=70")
                                .option(TableOption.ROW_LEVEL_SECURITY, "forced")
                                .option(TableOption.REPLICA_IDENTITY, "FULL")));
        all.add(
                table(
                        dev.retort.schema.Dsl.table("fresh", column("id", bigint()))
                                .option(TableOption.PARTITION_BY, "HASH (id)")));
        all.add(new Operation.DropTable(INVOICE, null, false));
        all.add(new Operation.RenameTable(INVOICE, new QualifiedName("sales", "bill")));
        all.add(new Operation.RenameTable(INVOICE, QualifiedName.of("invoice")));
        all.add(new Operation.SetTableComment(ACCOUNT, null, "it's a table", false));
        all.add(options(TableOption.STORAGE_PARAMETERS, "autovacuum_enabled=false, fillfactor=70"));
        all.add(options(TableOption.ROW_LEVEL_SECURITY, "enabled"));
        all.add(options(TableOption.ROW_LEVEL_SECURITY, "forced"));
        all.add(options(TableOption.ROW_LEVEL_SECURITY, "forced, disabled"));
        all.add(options(TableOption.REPLICA_IDENTITY, "NOTHING"));
    }

    private static void columns(List<Operation> all) {
        all.add(add(column("phone", varchar(20)).comment("with country")));
        all.add(add(column("open", bool()).notNull().defaultSql("true")));
        all.add(change("number", setIdentity(Identity.of(Identity.Mode.BY_DEFAULT))));
        all.add(add(column("auto2", bigint()).notNull().identityAlways()));
        all.add(
                add(
                        column("serial2", bigint())
                                .notNull()
                                .identity(
                                        new Identity(
                                                Identity.Mode.SERIAL,
                                                SequenceOptions.DEFAULT.increment(5).cache(7)))));
        all.add(add(column("thrice", integer()).generatedStored("number * 3")));
        all.add(add(column("body", text()).option(ColumnOption.STORAGE, "MAIN")));
        all.add(new Operation.DropColumn(ACCOUNT, "twice", null, false));
        all.add(new Operation.DropColumn(ACCOUNT, "serial", null, false));
        all.add(new Operation.RenameColumn(INVOICE, "account_id", "Account Id"));
        all.add(change("name", setNotNull()));
        all.add(change("note", setDefault("'some'")));
        all.add(change("note", dropDefault()));
        all.add(change("note", setType(varchar(20))));
        all.add(change("note", setType(varchar(20)), setDefault("'x'"), setNotNull()));
        all.add(change("note", setCollation("C")));
        all.add(change("note", setComment("it's"), renameTo("remark")));
        all.add(change("amount", setComment(null)));
        all.add(change("mood", setType(text())));
        all.add(change("mood", setType(varchar(20)), setDefault("'calm'")));
        all.add(change("serial", setType(bigint())));
        all.add(change("serial", setIdentity(null)));
        all.add(change("serial", setIdentity(Identity.of(Identity.Mode.ALWAYS))));
        all.add(
                change(
                        "serial",
                        setIdentity(
                                new Identity(
                                        Identity.Mode.SERIAL,
                                        SequenceOptions.DEFAULT.increment(3)))));
        all.add(change("auto", setIdentity(null)));
        all.add(change("auto", setIdentity(Identity.of(Identity.Mode.ALWAYS))));
        all.add(change("auto", setIdentity(Identity.of(Identity.Mode.SERIAL))));
        all.add(
                change(
                        "auto",
                        setIdentity(
                                new Identity(
                                        Identity.Mode.ALWAYS,
                                        new SequenceOptions(100L, 5L, 10L, 9999L, 20L, true)))));
        all.add(change("id", setIdentity(Identity.of(Identity.Mode.BY_DEFAULT))));
    }

    private static void constraints(List<Operation> all) {
        all.add(add(unique("ux", "number", "note").nullsNotDistinct()));
        all.add(add(unique("ux", "number").deferral(Deferral.INITIALLY_DEFERRED)));
        all.add(
                add(
                        unique("ux", "number")
                                .option(ConstraintOption.INCLUDE, "note, amount")
                                .option(ConstraintOption.STORAGE_PARAMETERS, "fillfactor=70")));
        all.add(add(unique("ux", "serial").option(ConstraintOption.REPLICA_IDENTITY, "true")));
        all.add(add(check("ck", "number > 1")));
        all.add(add(check("ck", "number > 1").notValid()));
        all.add(add(check("ck", "name IN ('a', 'b')").option(ConstraintOption.NO_INHERIT, "true")));
        all.add(
                add(
                        foreignKey("fk", "number")
                                .references("sales.invoice", "id")
                                .onDelete(ReferentialAction.CASCADE)
                                .onUpdate(ReferentialAction.SET_DEFAULT)
                                .match(Match.FULL)
                                .deferral(Deferral.INITIALLY_IMMEDIATE)
                                .notValid()));
        all.add(
                add(
                        foreignKey("fk", "number")
                                .references("sales.invoice", "id")
                                .onDelete(ReferentialAction.SET_NULL)
                                .option(ConstraintOption.ON_DELETE_COLUMNS, "number")));
        all.add(
                add(
                        new Exclusion(
                                "ex",
                                "hash",
                                List.of(excluding(part("number"), "=")),
                                "number > 5",
                                Deferral.INITIALLY_IMMEDIATE)));
        all.add(
                add(
                        exclusion(
                                "ex",
                                "gist",
                                excluding(expression("int8range(id, number::bigint)"), "&&"))));
        all.add(new Operation.DropConstraint(ACCOUNT, "ux_name", null, false));
        all.add(new Operation.DropConstraint(ACCOUNT, "ck_number", null, false));
        all.add(new Operation.DropConstraint(INVOICE, "fk_account", null, false));
        all.add(
                new Operation.DropConstraint(
                        INVOICE, null, namedPrimaryKey("pk_invoice", "id"), false));
        all.add(new Operation.RenameConstraint(ACCOUNT, "ux_name", "ux_title"));
        all.add(new Operation.RenameConstraint(ACCOUNT, "ck_number", "ck"));
    }

    private static void indexes(List<Operation> all) {
        List<Index> indexes =
                List.of(
                        index("ix", "account", desc("name"), part("number")),
                        index("ix", "account", part("name").nulls(IndexPart.Nulls.FIRST)),
                        index("ix", "account", desc("name").nulls(IndexPart.Nulls.LAST)),
                        index("ix", "account", expression("lower(note)"), part("id")),
                        index("ix", "account", "note").using("hash"),
                        index("ix", "account", part("note").operatorClass("text_pattern_ops")),
                        index("ix", "account", part("note").collation("C")),
                        uniqueIndex("ix", "account", "note").nullsNotDistinct(),
                        uniqueIndex("ix", "account", "note").where("number > 0"),
                        index("ix", "account", "note").include("number", "amount"),
                        index("ix", "account", "note")
                                .option(IndexOption.STORAGE_PARAMETERS, "fillfactor=50"),
                        index("ix", "account", "note").option(IndexOption.CLUSTERED, "true"),
                        uniqueIndex("ix", "account", "serial")
                                .option(IndexOption.REPLICA_IDENTITY, "true"),
                        index("ix", "sales.invoice", "account_id"));
        indexes.forEach(it -> all.add(new Operation.CreateIndex(it, false, false)));
        all.add(new Operation.CreateIndex(index("ix", "account", "id"), false, true));
        all.add(new Operation.DropIndex("ix_note", ACCOUNT, null, false, true));
        all.add(new Operation.RenameIndex(ACCOUNT, "ix_note", "ix_remark"));
    }

    private static Operation alter(SchemaObject to) {
        return new Operation.AlterObject(null, to);
    }

    private static Operation drop(ObjectId id) {
        return new Operation.DropObject(id, null, false, false);
    }

    private static void objects(List<Operation> all) {
        all.add(create(namespace("Odd Name")));
        all.add(create(new Extension("pg_trgm", "sales", null)));
        all.add(create(enumType("sales.size", "s", "it's")));
        all.add(alter(enumType("mood", "calm", "sad", "so so", "happy", "glad")));
        all.add(alter(enumType("mood", "happy", "sad")));
        all.add(new Operation.RenameEnumValue(QualifiedName.of("size"), "s", "xs"));
        all.add(
                create(
                        new Domain(
                                QualifiedName.of("positive"),
                                integer(),
                                false,
                                "5",
                                null,
                                List.of(Check.of("ck_positive", "VALUE > 0")))));
        all.add(
                create(
                        new CompositeType(
                                QualifiedName.of("point3"),
                                List.of(
                                        column("x", integer()),
                                        column("y", text()).collation("C")))));
        all.add(
                create(
                        sequence("ticket")
                                .type(integer())
                                .options(new SequenceOptions(100L, 5L, 10L, 9999L, 20L, true))));
        all.add(create(sequence("down").increment(-1)));
        all.add(alter(sequence("counter").start(7).increment(3).type(smallint())));
        all.add(alter(sequence("counter").ownedBy(ObjectId.column(ACCOUNT, "number"))));
        all.add(new Operation.RenameObject(sequence("counter").id(), QualifiedName.of("c")));
        all.add(
                new Operation.RenameObject(
                        sequence("counter").id(), new QualifiedName("sales", "counter")));
        all.add(drop(sequence("counter").id()));
        all.add(create(view("poor", "SELECT id FROM account")));
        all.add(
                create(
                        new View(
                                QualifiedName.of("named"),
                                List.of("a", "b"),
                                "SELECT id, name FROM account",
                                false,
                                "security_barrier=true")));
        all.add(create(materializedView("sums", "SELECT mood, count(*) FROM account GROUP BY 1")));
        all.add(drop(view("rich", "").id()));
        all.add(new Operation.RenameObject(view("rich", "").id(), QualifiedName.of("wealthy")));
    }

    private static void routinesAndRights(List<Operation> all) {
        all.add(
                create(
                        new Routine(
                                Routine.Kind.PROCEDURE,
                                QualifiedName.of("tidy"),
                                "integer",
                                "CREATE PROCEDURE tidy(a integer) LANGUAGE sql AS 'SELECT 1'")));
        all.add(
                create(
                        new Routine(
                                Routine.Kind.AGGREGATE,
                                QualifiedName.of("total"),
                                "integer",
                                "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer)")));
        all.add(
                create(
                        new Trigger(
                                "off",
                                ACCOUNT,
                                "CREATE TRIGGER off AFTER DELETE ON account EXECUTE FUNCTION touch()",
                                "DISABLE")));
        ObjectId touch = ObjectId.part(ObjectKind.TRIGGER, ACCOUNT, "touch");
        all.add(drop(touch));
        all.add(new Operation.RenameObject(touch, QualifiedName.of("touched")));
        ObjectId own = ObjectId.part(ObjectKind.POLICY, ACCOUNT, "own");
        all.add(
                create(
                        new Policy(
                                "theirs",
                                ACCOUNT,
                                false,
                                "UPDATE",
                                List.of("pg_monitor"),
                                "id > 0",
                                "id > 1")));
        all.add(
                alter(
                        new Policy(
                                "own",
                                ACCOUNT,
                                true,
                                "ALL",
                                List.of("pg_monitor"),
                                "number > 5",
                                "id > 1")));
        all.add(alter(new Policy("own", ACCOUNT, false, "SELECT", List.of(), "id > 5", null)));
        all.add(drop(own));
        all.add(new Operation.RenameObject(own, QualifiedName.of("mine")));
        List<ObjectId> targets =
                List.of(
                        namespace("sales").id(),
                        enumType("mood").id(),
                        sequence("counter").id(),
                        view("rich", "").id(),
                        ObjectId.column(QualifiedName.of("rich"), "id"),
                        TOUCH.id(),
                        touch,
                        own,
                        ObjectId.index(ACCOUNT, "ix_note"),
                        ObjectId.constraint(ACCOUNT, "ck_number"));
        targets.forEach(it -> all.add(create(new Comment(it, "it's here"))));
        String monitor = "pg_monitor";
        ObjectId account = ObjectId.table(ACCOUNT);
        all.add(create(new Grant(account, "PUBLIC", List.of("INSERT", "SELECT"), false)));
        all.add(create(new Grant(account, monitor, List.of("SELECT"), true)));
        ObjectId column = ObjectId.column(ACCOUNT, "name");
        all.add(create(new Grant(column, monitor, List.of("SELECT", "UPDATE"), false)));
        all.add(create(new Grant(TOUCH.id(), monitor, List.of("EXECUTE"), false)));
        all.add(create(new Grant(TOUCH.id(), "PUBLIC", List.of(), false)));
        all.add(create(new Grant(namespace("sales").id(), monitor, List.of("USAGE"), false)));
        all.add(create(new Grant(sequence("counter").id(), monitor, List.of("USAGE"), false)));
        all.add(create(new Grant(view("rich", "").id(), monitor, List.of("SELECT"), false)));
        all.add(create(new Grant(enumType("mood").id(), "PUBLIC", List.of(), false)));
    }

    private PostgreSqlOperations() {}
}
