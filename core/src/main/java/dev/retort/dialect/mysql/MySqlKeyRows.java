package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of STATISTICS and of the views on foreign keys, as keys and indexes. */
final class MySqlKeyRows {

    private static final String PRIMARY = "PRIMARY";

    private final MySqlFacts facts;
    private final Map<QualifiedName, Map<String, List<CatalogRow>>> indexes = new HashMap<>();
    private final Map<QualifiedName, List<ForeignKey>> foreignKeys = new HashMap<>();

    private MySqlKeyRows(MySqlFacts facts) {
        this.facts = facts;
    }

    static MySqlKeyRows read(MySqlCatalog catalog) throws SQLException {
        MySqlKeyRows all = new MySqlKeyRows(catalog.facts());
        for (CatalogRow row :
                catalog.table(
                        "STATISTICS",
                        "TABLE_SCHEMA",
                        "TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX")) {
            all.indexes
                    .computeIfAbsent(all.table(row, "TABLE_SCHEMA"), t -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("INDEX_NAME"), i -> new ArrayList<>())
                    .add(row);
        }
        all.readForeignKeys(
                catalog.table(
                        "REFERENTIAL_CONSTRAINTS",
                        "CONSTRAINT_SCHEMA",
                        "CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME"),
                catalog.table(
                        "KEY_COLUMN_USAGE",
                        "TABLE_SCHEMA",
                        "TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION"));
        return all;
    }

    private QualifiedName table(CatalogRow row, String schema) {
        return MySqlInspector.name(facts, row.text(schema), row.text("TABLE_NAME"));
    }

    private void readForeignKeys(List<CatalogRow> rules, List<CatalogRow> columns) {
        Map<ObjectId, List<CatalogRow>> parts = new HashMap<>();
        for (CatalogRow row : columns) {
            if (row.get("REFERENCED_TABLE_NAME") != null) {
                parts.computeIfAbsent(
                                ObjectId.constraint(
                                        table(row, "TABLE_SCHEMA"), row.text("CONSTRAINT_NAME")),
                                key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (CatalogRow rule : rules) {
            QualifiedName table = table(rule, "CONSTRAINT_SCHEMA");
            List<CatalogRow> key =
                    parts.getOrDefault(
                            ObjectId.constraint(table, rule.text("CONSTRAINT_NAME")), List.of());
            if (!key.isEmpty()) {
                foreignKeys
                        .computeIfAbsent(table, t -> new ArrayList<>())
                        .add(foreignKey(rule, key));
            }
        }
        foreignKeys.values().forEach(keys -> keys.sort(Comparator.comparing(MySqlKeyRows::order)));
    }

    /** {@code t_ibfk_10} behind {@code t_ibfk_9}. */
    private static String order(ForeignKey key) {
        String name = key.name() == null ? "" : key.name();
        return name.replaceFirst("(_ibfk_)(\\d)$", "$10$2");
    }

    private ForeignKey foreignKey(CatalogRow rule, List<CatalogRow> parts) {
        CatalogRow first = parts.get(0);
        return ForeignKey.of(
                        rule.text("CONSTRAINT_NAME"),
                        parts.stream().map(part -> part.text("COLUMN_NAME")).toList(),
                        MySqlInspector.name(
                                facts,
                                first.text("REFERENCED_TABLE_SCHEMA"),
                                first.text("REFERENCED_TABLE_NAME")),
                        parts.stream().map(part -> part.text("REFERENCED_COLUMN_NAME")).toList())
                .onDelete(action(rule.text("DELETE_RULE")))
                .onUpdate(action(rule.text("UPDATE_RULE")));
    }

    /** To restrict and to do nothing are the same here: both refuse at once. */
    private static ReferentialAction action(String rule) {
        ReferentialAction action = ReferentialAction.valueOf(rule.replace(' ', '_'));
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    /** The primary key, the unique keys that are nothing more, and the foreign keys. */
    List<Constraint> constraints(QualifiedName table) {
        List<Constraint> constraints = new ArrayList<>();
        Map<String, List<CatalogRow>> all = indexes.getOrDefault(table, Map.of());
        List<CatalogRow> primary = all.get(PRIMARY);
        if (primary != null) {
            constraints.add(
                    PrimaryKey.of(null, columns(primary))
                            .option(ConstraintOption.KEY_PARTS, keyParts(primary)));
        }
        for (Map.Entry<String, List<CatalogRow>> index : all.entrySet()) {
            if (!index.getKey().equals(PRIMARY)
                    && isUnique(table, index.getKey(), index.getValue())) {
                constraints.add(Unique.of(index.getKey(), columns(index.getValue())));
            }
        }
        constraints.addAll(foreignKeys.getOrDefault(table, List.of()));
        return constraints;
    }

    private static List<String> columns(List<CatalogRow> parts) {
        return parts.stream().map(part -> part.text("COLUMN_NAME")).toList();
    }

    /** The parts of a key where they say more than the names of columns. */
    private @Nullable String keyParts(List<CatalogRow> parts) {
        MySqlIndexes indexed = new MySqlIndexes(facts, "PrimaryKey");
        return parts.stream().allMatch(MySqlKeyRows::isWholeColumn)
                ? null
                : parts.stream()
                        .map(part -> indexed.part(part(part, part)))
                        .collect(Collectors.joining(", "));
    }

    /** Whether an index is a unique constraint; none has the name of a foreign key. */
    private boolean isUnique(QualifiedName table, String name, List<CatalogRow> parts) {
        CatalogRow first = parts.get(0);
        return foreignKeys.getOrDefault(table, List.of()).stream()
                        .noneMatch(key -> name.equalsIgnoreCase(key.name()))
                && first.text("NON_UNIQUE").equals("0")
                && first.text("INDEX_TYPE").equals("BTREE")
                && first.orEmpty("INDEX_COMMENT").isEmpty()
                && !isHidden(first)
                && parts.stream().allMatch(MySqlKeyRows::isWholeColumn);
    }

    private static boolean isWholeColumn(CatalogRow part) {
        return part.get("COLUMN_NAME") != null
                && part.get("SUB_PART") == null
                && !part.orEmpty("COLLATION").equals("D");
    }

    private boolean isHidden(CatalogRow part) {
        return facts.mariaDb()
                ? part.orEmpty("IGNORED").equals("YES")
                : part.orEmpty("IS_VISIBLE").equals("NO");
    }

    /** The indexes that are more than a key, those that only serve a foreign key apart. */
    List<Index> indexes(Table table) {
        List<Index> found = new ArrayList<>();
        indexes.getOrDefault(table.name(), Map.of())
                .forEach(
                        (name, parts) -> {
                            boolean known =
                                    name.equals(PRIMARY) || isUnique(table.name(), name, parts);
                            if (!known && !onlyServes(table, name, parts)) {
                                found.add(index(table.name(), name, parts));
                            }
                        });
        return found;
    }

    private boolean onlyServes(Table table, String name, List<CatalogRow> parts) {
        CatalogRow first = parts.get(0);
        boolean plain =
                !first.text("NON_UNIQUE").equals("0")
                        && first.text("INDEX_TYPE").equals("BTREE")
                        && first.orEmpty("INDEX_COMMENT").isEmpty()
                        && !isHidden(first)
                        && parts.stream().allMatch(MySqlKeyRows::isWholeColumn);
        if (plain && table.column(name).filter(it -> it.identity() != null).isPresent()) {
            return columns(parts).equals(List.of(name)) && servesNumbers(table, name);
        }
        return plain
                && table.foreignKeys().stream()
                        .anyMatch(
                                key ->
                                        name.equalsIgnoreCase(MySqlKeys.ownIndex(table, key))
                                                && key.columns().equals(columns(parts)));
    }

    /** Whether no other key begins with the column that numbers the rows. */
    private boolean servesNumbers(Table table, String name) {
        return indexes.getOrDefault(table.name(), Map.of()).entrySet().stream()
                .filter(other -> !other.getKey().equals(name))
                .noneMatch(other -> name.equals(other.getValue().get(0).get("COLUMN_NAME")));
    }

    private Index index(QualifiedName table, String name, List<CatalogRow> parts) {
        CatalogRow first = parts.get(0);
        Index index =
                Index.of(name, table, parts.stream().map(part -> part(part, first)).toList())
                        .using(method(first.text("INDEX_TYPE")));
        if (first.text("NON_UNIQUE").equals("0")) {
            index = index.asUnique();
        }
        return isHidden(first) ? index.option(IndexOption.INVISIBLE, "true") : index;
    }

    private static @Nullable String method(String type) {
        return type.equals("BTREE") ? null : type.toLowerCase(Locale.ROOT);
    }

    /** A spatial or full-text index holds whole columns, whatever the catalog says. */
    private IndexPart part(CatalogRow part, CatalogRow first) {
        String expression = facts.mariaDb() ? null : part.get("EXPRESSION");
        if (expression != null) {
            return order(IndexPart.expression(MySqlCheckRows.expression(expression)), part);
        }
        String length = part.get("SUB_PART");
        boolean counts = length != null && first.text("INDEX_TYPE").matches("BTREE|HASH");
        return order(
                IndexPart.column(part.text("COLUMN_NAME"))
                        .length(counts ? Integer.valueOf(length) : null),
                part);
    }

    private static IndexPart order(IndexPart index, CatalogRow part) {
        return part.orEmpty("COLLATION").equals("D") ? index.desc() : index;
    }

    /** The comment of an index, or nothing. */
    String comment(Index index) {
        List<CatalogRow> parts =
                indexes.getOrDefault(index.table(), Map.of()).getOrDefault(index.name(), List.of());
        return parts.isEmpty() ? "" : parts.get(0).orEmpty("INDEX_COMMENT");
    }
}
