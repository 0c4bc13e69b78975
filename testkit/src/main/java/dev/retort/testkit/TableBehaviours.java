package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identity;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done with tables as a whole. */
final class TableBehaviours {

    private TableBehaviours() {}

    static List<Behaviour> all() {
        List<Behaviour> all = new ArrayList<>(plain());
        all.addAll(morePlain());
        all.addAll(numbering());
        all.addAll(rules());
        all.addAll(types());
        return all;
    }

    private static List<Behaviour> plain() {
        return List.of(
                Behaviour.of("create a table", Fixtures::account),
                Behaviour.of(
                        "create a table if it is not there",
                        op ->
                                op.createTableIfNotExists(
                                        table("account", column("id", bigint()).notNull()))),
                Behaviour.of(
                        "create a table with comments",
                        op ->
                                op.createTable(
                                        table(
                                                        "account",
                                                        column("id", bigint())
                                                                .comment("it's a \\ number"))
                                                .comment("people, they're said to be"))),
                Behaviour.of(
                        "create a table in another schema",
                        op -> op.createSchema("sales"),
                        op ->
                                op.createTable(
                                        "sales.invoice",
                                        column("id", bigint()).notNull(),
                                        primaryKey("id"))),
                Behaviour.of("create tables of odd names", TableBehaviours::oddNames),
                Behaviour.of("drop a table", Fixtures::account, op -> op.dropTable("account")));
    }

    private static List<Behaviour> morePlain() {
        return List.of(
                Behaviour.of(
                        "drop a table if it is there",
                        Fixtures::account,
                        op -> op.dropTableIfExists("account")),
                Behaviour.of(
                        "drop a table that is not there", op -> op.dropTableIfExists("nothing")),
                Behaviour.of(
                        "rename a table",
                        Fixtures::foreignKey,
                        op -> op.renameTable("account", "customer")),
                Behaviour.of(
                        "move a table to another schema",
                        op -> {
                            Fixtures.account(op);
                            op.createSchema("sales");
                        },
                        op -> op.renameTable("account", "sales.customer")),
                Behaviour.of(
                        "set the comment of a table",
                        Fixtures::account,
                        op -> {
                            op.setTableComment("account", "people");
                            op.setTableComment("account", "it's customers");
                            op.setTableComment("account", null);
                        }),
                Behaviour.of(
                        "several changes in one go",
                        Fixtures::account,
                        op ->
                                op.rebuildTable(
                                        "account",
                                        table ->
                                                table.addColumn(column("phone", varchar(20)))
                                                        .addConstraint(
                                                                check("ck_amount", "amount >= 0"))
                                                        .dropColumn("email"))));
    }

    /** Keywords, capitals, spaces, quotes, dots. */
    private static void oddNames(Operations op) {
        op.createTable(
                "order",
                column("select", integer()).notNull(),
                column("Mixed Case", integer()),
                column("say \"hi\"", integer()),
                column("it's", integer()),
                column("a.b", integer()),
                column("größe", integer()),
                namedPrimaryKey("Key of order", "select"),
                unique("Unique \"order\"", "Mixed Case", "say \"hi\""));
        op.createTable(
                "\"odd.name\"",
                column("select", integer()),
                foreignKey("fk select", "select").references("order", "select"));
        op.createIndex(index("Index On", "order", "Mixed Case", "it's"));
    }

    private static Behaviour numbered(String name, SqlType type, Identity identity) {
        return Behaviour.of(
                name,
                op ->
                        op.createTable(
                                "account",
                                column("id", type).notNull().identity(identity),
                                column("name", varchar(80)),
                                namedPrimaryKey("pk_account", "id")));
    }

    private static List<Behaviour> numbering() {
        SequenceOptions all = new SequenceOptions(100L, 5L, 1L, 9999L, 20L, true);
        return List.of(
                numbered("number rows by default", bigint(), Identity.of(Identity.Mode.BY_DEFAULT)),
                numbered("number rows always", bigint(), Identity.of(Identity.Mode.ALWAYS)),
                numbered("number rows by a serial", integer(), Identity.of(Identity.Mode.SERIAL)),
                numbered("number rows once", integer(), Identity.of(Identity.Mode.AUTOINCREMENT)),
                numbered(
                        "number rows from a hundred",
                        bigint(),
                        new Identity(Identity.Mode.BY_DEFAULT, SequenceOptions.DEFAULT.start(100))),
                numbered(
                        "number rows with every option",
                        integer(),
                        new Identity(Identity.Mode.BY_DEFAULT, all)),
                Behaviour.of(
                        "compute a column that is stored",
                        op ->
                                op.createTable(
                                        "invoice",
                                        column("net", integer()),
                                        column("gross", integer()).generatedStored("net * 2"))),
                Behaviour.of(
                        "compute a column that is not stored",
                        op ->
                                op.createTable(
                                        "invoice",
                                        column("net", integer()),
                                        column("gross", integer()).generatedVirtual("net * 2"))));
    }

    private static List<Behaviour> rules() {
        List<Behaviour> all = new ArrayList<>();
        for (ReferentialAction action : ReferentialAction.values()) {
            String words = action.sql().toLowerCase(java.util.Locale.ROOT);
            all.add(
                    Behaviour.of(
                            "create a foreign key on delete " + words,
                            Fixtures::account,
                            op ->
                                    op.createTable(
                                            "invoice",
                                            column("account_id", bigint()),
                                            foreignKey("fk_invoice", "account_id")
                                                    .references("account", "id")
                                                    .onDelete(action))));
            all.add(
                    Behaviour.of(
                            "create a foreign key on update " + words,
                            Fixtures::account,
                            op ->
                                    op.createTable(
                                            "invoice",
                                            column("account_id", bigint()),
                                            foreignKey("fk_invoice", "account_id")
                                                    .references("account", "id")
                                                    .onUpdate(action))));
        }
        for (Match match : Match.values()) {
            all.add(matching(match));
        }
        all.add(Behaviour.of("create rules without names", TableBehaviours::unnamed));
        all.add(
                Behaviour.of(
                        "create tables that refer to each other", TableBehaviours::cyclicKeys));
        all.addAll(deferrable());
        return all;
    }

    private static List<Behaviour> deferrable() {
        List<Behaviour> all = new ArrayList<>();
        all.add(
                Behaviour.of(
                        "create a deferrable primary key",
                        op ->
                                op.createTable(
                                        "account",
                                        column("id", bigint()).notNull(),
                                        PrimaryKey.of("pk_account", List.of("id"))
                                                .deferral(Deferral.INITIALLY_IMMEDIATE))));
        all.add(
                Behaviour.of(
                        "create a deferrable unique rule",
                        op ->
                                op.createTable(
                                        "account",
                                        column("id", bigint()),
                                        unique("ux_account", "id")
                                                .deferral(Deferral.INITIALLY_DEFERRED))));
        all.add(
                Behaviour.of(
                        "create a deferrable foreign key",
                        Fixtures::account,
                        op ->
                                op.createTable(
                                        "invoice",
                                        column("account_id", bigint()),
                                        foreignKey("fk_invoice", "account_id")
                                                .references("account", "id")
                                                .deferral(Deferral.INITIALLY_DEFERRED))));
        return all;
    }

    private static Behaviour matching(Match match) {
        return Behaviour.of(
                "create a foreign key of match " + match,
                op ->
                        op.createTable(
                                "pair",
                                column("a", bigint()).notNull(),
                                column("b", bigint()).notNull(),
                                namedPrimaryKey("pk_pair", "a", "b")),
                op ->
                        op.createTable(
                                "invoice",
                                column("a", bigint()),
                                column("b", bigint()),
                                foreignKey("fk_invoice", "a", "b")
                                        .references("pair", "a", "b")
                                        .match(match)));
    }

    private static void unnamed(Operations op) {
        op.createTable(
                "account",
                column("id", bigint()).notNull(),
                column("parent_id", bigint()),
                primaryKey("id"),
                unique(null, "parent_id"),
                check(null, "parent_id > 0"),
                foreignKey(null, "parent_id").references("account", "id"));
    }

    private static void cyclicKeys(Operations op) {
        op.createTable(
                "account",
                column("id", bigint()).notNull(),
                column("main_invoice_id", bigint()),
                namedPrimaryKey("pk_account", "id"));
        op.createTable(
                "invoice",
                column("id", bigint()).notNull(),
                column("account_id", bigint()),
                namedPrimaryKey("pk_invoice", "id"),
                foreignKey("fk_invoice", "account_id").references("account", "id"));
        op.addConstraint(
                "account", foreignKey("fk_account", "main_invoice_id").references("invoice", "id"));
    }

    /** Every kind of type, with and without arguments. */
    private static List<Behaviour> types() {
        Map<String, SqlType> types =
                Map.ofEntries(
                        Map.entry("boolean", bool()),
                        Map.entry("tinyint", tinyint()),
                        Map.entry("smallint", smallint()),
                        Map.entry("integer", integer()),
                        Map.entry("bigint", bigint()),
                        Map.entry("decimal", decimal()),
                        Map.entry("decimal(10, 2)", decimal(10, 2)),
                        Map.entry("decimal(38, 0)", decimal(38, 0)),
                        Map.entry("real", real()),
                        Map.entry("double", doublePrecision()),
                        Map.entry("char(3)", character(3)),
                        Map.entry("varchar", varchar()),
                        Map.entry("varchar(80)", varchar(80)),
                        Map.entry("text", text()),
                        Map.entry("binary(16)", binary(16)),
                        Map.entry("varbinary(64)", varbinary(64)),
                        Map.entry("blob", blob()),
                        Map.entry("date", date()),
                        Map.entry("time", time()),
                        Map.entry("time(3)", time(3)),
                        Map.entry("timetz", timetz()),
                        Map.entry("timetz(3)", timetz(3)),
                        Map.entry("timestamp", timestamp()),
                        Map.entry("timestamp(3)", timestamp(3)),
                        Map.entry("timestamp(0)", timestamp(0)),
                        Map.entry("timestamptz", timestamptz()),
                        Map.entry("timestamptz(3)", timestamptz(3)),
                        Map.entry("uuid", uuid()),
                        Map.entry("json", json()),
                        Map.entry("varchar(20)[]", array(varchar(20))),
                        Map.entry("integer[]", array(integer())));
        List<Behaviour> all = new ArrayList<>();
        types.forEach(
                (name, type) ->
                        all.add(
                                Behaviour.of(
                                        "type " + name,
                                        op -> {
                                            op.createTable(
                                                    "account",
                                                    column("id", bigint()).notNull(),
                                                    column("c", type));
                                            op.addColumn("account", column("d", type).notNull());
                                        })));
        all.sort(java.util.Comparator.comparing(Behaviour::name));
        return all;
    }

    /** The name of a table of the fixtures. */
    static QualifiedName account() {
        return QualifiedName.of("account");
    }
}
