package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Unique;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constraints of tables and domains, from the rows of the catalog. */
final class H2ConstraintRows {

    private final H2Catalog catalog;
    private final H2Names names;
    private final Map<String, String> checks = new HashMap<>();
    private final Map<String, List<CatalogRow>> keys = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<String, CatalogRow> references = new HashMap<>();
    private final Map<String, List<String>> indexes = new HashMap<>();
    private final Set<String> madeIndexes = new HashSet<>();
    private final Map<String, Integer> users = new HashMap<>();

    H2ConstraintRows(H2Catalog catalog) throws SQLException {
        this.catalog = catalog;
        this.names = catalog.names();
        for (CatalogRow row : constraints("CHECK_CONSTRAINTS")) {
            checks.put(key(row), row.text("CHECK_CLAUSE"));
        }
        for (CatalogRow row :
                catalog.table("KEY_COLUMN_USAGE", "CONSTRAINT_SCHEMA", "ORDINAL_POSITION")) {
            keys.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
        }
        for (CatalogRow row : constraints("REFERENTIAL_CONSTRAINTS")) {
            references.put(key(row), row);
        }
        readIndexes();
    }

    private void readIndexes() throws SQLException {
        for (CatalogRow row :
                catalog.table("INDEX_COLUMNS", "INDEX_SCHEMA", "INDEX_NAME, ORDINAL_POSITION")) {
            indexes.computeIfAbsent(index(row), key -> new ArrayList<>())
                    .add(row.text("COLUMN_NAME"));
        }
        for (CatalogRow row : catalog.table("INDEXES", "INDEX_SCHEMA", "INDEX_NAME")) {
            if (row.is("IS_GENERATED")) {
                madeIndexes.add(index(row));
            }
        }
    }

    private static String index(CatalogRow row) {
        return row.get("INDEX_SCHEMA") + "\n" + row.get("INDEX_NAME");
    }

    private List<CatalogRow> constraints(String table) throws SQLException {
        return catalog.table(table, "CONSTRAINT_SCHEMA", "CONSTRAINT_NAME");
    }

    private static String key(CatalogRow row) {
        return row.text("CONSTRAINT_SCHEMA") + "\n" + row.text("CONSTRAINT_NAME");
    }

    /** The constraints of all tables: keys first, then by name. */
    Map<QualifiedName, List<Constraint>> ofTables() throws SQLException {
        Map<QualifiedName, List<Constraint>> byTable = new HashMap<>();
        List<CatalogRow> rows = constraints("TABLE_CONSTRAINTS");
        rows.forEach(row -> users.merge(index(row), 1, Integer::sum));
        rows.forEach(row -> columns.put(key(row), columnsOf(row)));
        for (CatalogRow row : rows) {
            byTable.computeIfAbsent(
                            catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME"),
                            table -> new ArrayList<>())
                    .add(constraint(row));
        }
        byTable.values().forEach(all -> all.sort(Comparator.comparingInt(H2ConstraintRows::rank)));
        return byTable;
    }

    private static int rank(Constraint constraint) {
        if (constraint instanceof PrimaryKey) {
            return 0;
        }
        if (constraint instanceof Unique) {
            return 1;
        }
        return constraint instanceof ForeignKey ? 2 : 3;
    }

    /** The checks of all domains. */
    Map<QualifiedName, List<Check>> ofDomains() throws SQLException {
        Map<QualifiedName, List<Check>> byDomain = new LinkedHashMap<>();
        for (CatalogRow row : constraints("DOMAIN_CONSTRAINTS")) {
            byDomain.computeIfAbsent(
                            catalog.name(row, "DOMAIN_SCHEMA", "DOMAIN_NAME"),
                            domain -> new ArrayList<>())
                    .add(check(row));
        }
        return byDomain;
    }

    private Constraint constraint(CatalogRow row) {
        String name = names.fromCatalog(row.text("CONSTRAINT_NAME"));
        return switch (row.text("CONSTRAINT_TYPE")) {
            case "PRIMARY KEY" -> PrimaryKey.of(name, columns(key(row)));
            case "UNIQUE" -> {
                Unique unique = Unique.of(name, columns(key(row)));
                yield "NO".equals(row.get("NULLS_DISTINCT")) ? unique.nullsNotDistinct() : unique;
            }
            case "FOREIGN KEY" -> foreignKey(name, row);
            default -> check(row);
        };
    }

    private Check check(CatalogRow row) {
        return Check.of(
                names.fromCatalog(row.text("CONSTRAINT_NAME")),
                H2InLists.asLists(checks.getOrDefault(key(row), "TRUE")));
    }

    /**
     * The columns of a key. KEY_COLUMN_USAGE goes on telling the old name of a renamed column, so
     * the index that serves the constraint is asked; one that H2 made for it has them in order.
     */
    private List<String> columnsOf(CatalogRow row) {
        List<String> told =
                keys.getOrDefault(key(row), List.of()).stream()
                        .map(column -> column.text("COLUMN_NAME"))
                        .toList();
        List<String> indexed = indexes.getOrDefault(index(row), told);
        if (madeIndexes.contains(index(row)) && isOwn(row)) {
            return indexed;
        }
        List<String> renamed = new ArrayList<>(indexed);
        renamed.removeAll(told);
        return told.stream()
                .map(name -> indexed.contains(name) ? name : renamed.remove(0))
                .toList();
    }

    /** A key is served by the index of another as well, in whose order its columns need not be. */
    private boolean isOwn(CatalogRow row) {
        String index = row.text("INDEX_NAME");
        return users.getOrDefault(index(row), 0) == 1
                || index.startsWith(row.text("CONSTRAINT_NAME") + "_INDEX_")
                || row.text("CONSTRAINT_TYPE").equals("PRIMARY KEY")
                        && index.startsWith("PRIMARY_KEY_");
    }

    private List<String> columns(String key) {
        return columns.getOrDefault(key, List.of()).stream().map(names::fromCatalog).toList();
    }

    private ForeignKey foreignKey(String name, CatalogRow row) {
        CatalogRow reference = references.get(key(row));
        if (reference == null) {
            throw new IllegalStateException(
                    "The catalog does not say to what " + name + " refers.");
        }
        String target =
                reference.text("UNIQUE_CONSTRAINT_SCHEMA")
                        + "\n"
                        + reference.text("UNIQUE_CONSTRAINT_NAME");
        List<CatalogRow> own = keys.getOrDefault(key(row), List.of());
        CatalogRow first = keys.getOrDefault(target, List.of()).get(0);
        return ForeignKey.of(
                        name,
                        columns(key(row)),
                        catalog.name(first, "TABLE_SCHEMA", "TABLE_NAME"),
                        own.stream().map(column -> referenced(column, columns(target))).toList())
                .onDelete(action(reference.get("DELETE_RULE")))
                .onUpdate(action(reference.get("UPDATE_RULE")));
    }

    private static String referenced(CatalogRow column, List<String> target) {
        Long position = column.number("POSITION_IN_UNIQUE_CONSTRAINT");
        return target.get(position == null ? 0 : position.intValue() - 1);
    }

    private static ReferentialAction action(@Nullable String rule) {
        return rule == null
                ? ReferentialAction.NO_ACTION
                : ReferentialAction.valueOf(rule.replace(' ', '_'));
    }
}
