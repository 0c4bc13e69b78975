package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.setOption;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every option that some database knows of a table, a column, a rule or an index. */
final class OptionBehaviours {

    private static final String TRUE = "true";

    /** How the database that an option comes from writes it. */
    private static final Map<Enum<?>, String> WORDS =
            Map.ofEntries(
                    Map.entry(TableOption.ENGINE, "MyISAM"),
                    Map.entry(TableOption.CHARACTER_SET, "latin1"),
                    Map.entry(TableOption.COLLATION, "latin1_bin"),
                    Map.entry(TableOption.ROW_FORMAT, "COMPRESSED"),
                    Map.entry(TableOption.AUTO_INCREMENT, "100"),
                    Map.entry(TableOption.PARTITION_BY, "HASH (id)"),
                    Map.entry(TableOption.PARTITION_OF, "parent"),
                    Map.entry(TableOption.PARTITION_BOUND, "FOR VALUES FROM (1) TO (10)"),
                    Map.entry(TableOption.INHERITS, "parent"),
                    Map.entry(TableOption.ROW_LEVEL_SECURITY, "enabled"),
                    Map.entry(TableOption.REPLICA_IDENTITY, "FULL"),
                    Map.entry(TableOption.STORAGE_PARAMETERS, "fillfactor=70"),
                    Map.entry(TableOption.TABLESPACE, "fast"),
                    Map.entry(TableOption.USING, "other"),
                    Map.entry(ColumnOption.ON_UPDATE, "CURRENT_TIMESTAMP"),
                    Map.entry(ColumnOption.CHARACTER_SET, "latin1"),
                    Map.entry(ColumnOption.NOT_NULL_CONFLICT, "IGNORE"),
                    Map.entry(ColumnOption.STORAGE, "EXTERNAL"),
                    Map.entry(ColumnOption.COMPRESSION, "pglz"),
                    Map.entry(ColumnOption.STATISTICS, "50"),
                    Map.entry(ConstraintOption.ON_CONFLICT, "REPLACE"),
                    Map.entry(ConstraintOption.INCLUDE, "email"),
                    Map.entry(ConstraintOption.STORAGE_PARAMETERS, "fillfactor=70"),
                    Map.entry(ConstraintOption.TABLESPACE, "fast"),
                    Map.entry(ConstraintOption.KEY_PARTS, "name(10)"),
                    Map.entry(ConstraintOption.ON_DELETE_COLUMNS, "account_id"),
                    Map.entry(ConstraintOption.INDEX_NAME, "ix_other"),
                    Map.entry(ConstraintOption.COLUMN, "amount"),
                    Map.entry(IndexOption.STORAGE_PARAMETERS, "fillfactor=70"),
                    Map.entry(IndexOption.TABLESPACE, "fast"),
                    Map.entry(IndexOption.PARSER, "ngram"));

    private final Map<Enum<?>, String> words;

    private OptionBehaviours(Map<Enum<?>, String> own) {
        words = new HashMap<>(WORDS);
        words.putAll(own);
    }

    /** Those of all options, written as {@code own} says where it says anything. */
    static List<Behaviour> all(Map<Enum<?>, String> own) {
        OptionBehaviours behaviours = new OptionBehaviours(own);
        List<Behaviour> all = new ArrayList<>();
        for (TableOption option : TableOption.values()) {
            all.add(behaviours.created(option));
            all.add(behaviours.set(option));
        }
        for (ColumnOption option : ColumnOption.values()) {
            if (!behaviours.words(option).isEmpty()) {
                all.add(behaviours.added(option));
                all.add(behaviours.set(option));
            }
        }
        for (ConstraintOption option : ConstraintOption.values()) {
            if (!behaviours.words(option).isEmpty()) {
                all.add(behaviours.added(option));
            }
        }
        for (IndexOption option : IndexOption.values()) {
            all.add(behaviours.created(option));
        }
        return all;
    }

    /** What is not written in words is switched on. */
    private String words(Enum<?> option) {
        return Objects.requireNonNull(words.getOrDefault(option, TRUE));
    }

    private Behaviour created(TableOption option) {
        String name = "create a table with the option " + option;
        return switch (option) {
            case PARTITION_OF, PARTITION_BOUND -> partition(name);
            case INHERITS ->
                    Behaviour.of(
                            name,
                            op -> op.createTable("parent", column("id", bigint()).notNull()),
                            op ->
                                    op.createTable(
                                            table("child", column("more", integer()))
                                                    .option(option, words(option))));
            case STRICT, TEMPORARY -> Behaviour.of(name, op -> op.createTable(plain(option)));
            case USING -> Behaviour.of(name, op -> op.createTable(kept(words(option))));
            default -> Behaviour.of(name, op -> op.createTable(numbered(option)));
        };
    }

    /** What keeps rows in a way of its own may name its columns itself. */
    private static Table kept(String using) {
        Table table = using.contains("(") ? table("note") : table("note", column("body", text()));
        return table.option(TableOption.USING, using);
    }

    private Table plain(TableOption option) {
        return table("note", column("id", integer()), column("body", text()))
                .option(option, words(option));
    }

    private Table numbered(TableOption option) {
        Column id = column("id", bigint()).notNull();
        boolean counts = option == TableOption.AUTO_INCREMENT;
        return table(
                        "note",
                        counts ? id.identityByDefault() : id,
                        column("body", varchar(80)),
                        namedPrimaryKey("pk_note", "id"))
                .option(option, words(option));
    }

    /** A partition has the columns of its parent, and so none of its own. */
    private Behaviour partition(String name) {
        return Behaviour.of(
                name,
                op ->
                        op.createTable(
                                table("parent", column("id", bigint()).notNull())
                                        .option(TableOption.PARTITION_BY, "RANGE (id)")),
                op ->
                        op.createTable(
                                table("part")
                                        .option(
                                                TableOption.PARTITION_OF,
                                                words(TableOption.PARTITION_OF))
                                        .option(
                                                TableOption.PARTITION_BOUND,
                                                words(TableOption.PARTITION_BOUND))));
    }

    private Behaviour set(TableOption option) {
        String name = "set the option " + option + " of a table";
        Map<TableOption, String> value = Map.of(option, words(option));
        return switch (option) {
            case PARTITION_OF, PARTITION_BOUND -> attached(name);
            case INHERITS ->
                    Behaviour.of(
                            name,
                            op -> {
                                op.createTable("parent", column("id", bigint()).notNull());
                                op.createTable("child", column("id", bigint()).notNull());
                            },
                            op -> setAndReset(op, "child", value));
            case STRICT ->
                    Behaviour.of(
                            name,
                            op -> op.createTable(plain(option).options(Map.of())),
                            op -> setAndReset(op, "note", value));
            default ->
                    Behaviour.of(name, Fixtures::account, op -> setAndReset(op, "account", value));
        };
    }

    private Behaviour attached(String name) {
        Map<TableOption, String> value =
                Map.of(
                        TableOption.PARTITION_OF,
                        words(TableOption.PARTITION_OF),
                        TableOption.PARTITION_BOUND,
                        words(TableOption.PARTITION_BOUND));
        return Behaviour.of(
                name,
                op -> {
                    op.createTable(
                            table("parent", column("id", bigint()).notNull())
                                    .option(TableOption.PARTITION_BY, "RANGE (id)"));
                    op.createTable("part", column("id", bigint()).notNull());
                },
                op -> setAndReset(op, "part", value));
    }

    private static void setAndReset(Operations op, String table, Map<TableOption, String> value) {
        op.setTableOptions(table, Map.of(), value);
        op.setTableOptions(table, value, Map.of());
    }

    private static Column suited(ColumnOption option) {
        return switch (option) {
            case ON_UPDATE -> Column.of("c", timestamp()).defaultSql("CURRENT_TIMESTAMP");
            case CHARACTER_SET -> Column.of("c", varchar(80));
            case STORAGE, COMPRESSION -> Column.of("c", text());
            case NOT_NULL_CONFLICT -> Column.of("c", integer()).notNull().defaultSql("7");
            case INVISIBLE, STATISTICS -> Column.of("c", integer());
        };
    }

    private Behaviour added(ColumnOption option) {
        return Behaviour.of(
                "add a column with the option " + option,
                Fixtures::account,
                op -> op.addColumn("account", suited(option).option(option, words(option))));
    }

    private Behaviour set(ColumnOption option) {
        return Behaviour.of(
                "set the option " + option + " of a column",
                op -> {
                    Fixtures.account(op);
                    op.addColumn("account", suited(option));
                },
                op -> op.alterColumn("account", "c", setOption(option, words(option))));
    }

    private Behaviour added(ConstraintOption option) {
        String value = words(option);
        String table =
                option == ConstraintOption.ON_DELETE_COLUMNS
                                || option == ConstraintOption.INDEX_NAME
                        ? "invoice"
                        : "account";
        Constraint rule =
                switch (option) {
                    case ON_DELETE_COLUMNS, INDEX_NAME ->
                            foreignKey("fk_invoice", "account_id")
                                    .references("account", "id")
                                    .onDelete(ReferentialAction.SET_NULL)
                                    .option(option, value);
                    case NO_INHERIT, NOT_ENFORCED ->
                            check("ck_amount", "amount > 5").option(option, value);
                    case COLUMN -> check("amount", "amount > 5").option(option, value);
                    case REPLICA_IDENTITY -> unique("ux_email", "email").option(option, value);
                    default -> unique("ux_name", "name").option(option, value);
                };
        return Behaviour.of(
                "add a rule with the option " + option,
                Fixtures::invoice,
                op -> op.addConstraint(table, rule));
    }

    private Behaviour created(IndexOption option) {
        Index plain = index("ix_name", "account", "name");
        Index index =
                switch (option) {
                    case PARSER -> plain.using("FULLTEXT");
                    case REPLICA_IDENTITY -> uniqueIndex("ux_email", "account", "email");
                    default -> plain;
                };
        return Behaviour.of(
                "create an index with the option " + option,
                Fixtures::account,
                op -> op.createIndex(index.option(option, words(option))));
    }
}
