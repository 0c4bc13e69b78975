package dev.retort.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What tables have from those above them: the whole of a partition, the parents of what inherits.
 *
 * <p>A table lists of its columns those that it has by itself, and those from above that are
 * different in it.
 */
public final class Lineage {

    private final Schema schema;
    private final Below below;

    /** What a column is in the tables below. */
    public interface Below {

        /** A column of a table as it is in those that have it from there. */
        Column of(Table above, Column column);
    }

    private Lineage(Schema schema, Below below) {
        this.schema = schema;
        this.below = below;
    }

    /** What tables have from others of their schema, as it is there. */
    public static Lineage of(Schema schema) {
        return new Lineage(schema, (above, column) -> column);
    }

    /** What tables have from others of their schema. */
    public static Lineage of(Schema schema, Below below) {
        return new Lineage(schema, below);
    }

    /** The tables that a table has columns from. */
    public static List<QualifiedName> parents(Table table) {
        return parents(table.options());
    }

    /** The tables that a table of these options has columns from. */
    public static List<QualifiedName> parents(Map<TableOption, String> options) {
        List<QualifiedName> parents = new ArrayList<>();
        String whole = options.get(TableOption.PARTITION_OF);
        if (whole != null) {
            parents.add(QualifiedName.parse(whole));
        }
        String names = options.get(TableOption.INHERITS);
        if (names != null) {
            for (String name : names.split(",", -1)) {
                parents.add(QualifiedName.parse(name.strip()));
            }
        }
        return parents;
    }

    /** The table of which a table is a partition. */
    public static Optional<QualifiedName> whole(Table table) {
        return Optional.ofNullable(table.option(TableOption.PARTITION_OF))
                .map(QualifiedName::parse);
    }

    /** All tables above a table, the nearest first. */
    public List<Table> above(Table table) {
        Set<Table> above = new LinkedHashSet<>();
        above(table, above);
        return List.copyOf(above);
    }

    private void above(Table table, Set<Table> above) {
        for (Table parent : found(table)) {
            if (above.add(parent)) {
                above(parent, above);
            }
        }
    }

    private List<Table> found(Table table) {
        return parents(table).stream().flatMap(it -> schema.table(it).stream()).toList();
    }

    /** All columns of a table, those from above first. */
    public List<Column> columns(Table table) {
        return columns(table, Set.of());
    }

    private List<Column> columns(Table table, Set<QualifiedName> path) {
        Map<String, Column> columns = new LinkedHashMap<>();
        inherited(table, path).forEach(column -> columns.put(column.name(), column));
        boolean part = whole(table).isPresent();
        for (Column column : table.columns()) {
            Column other = columns.get(column.name());
            if (part && other != null && isOpen(column)) {
                columns.put(column.name(), column.identity(other.identity()));
            } else {
                columns.put(column.name(), column);
            }
        }
        return List.copyOf(columns.values());
    }

    /** Whether nothing is said of the values that a column gets by itself. */
    private static boolean isOpen(Column column) {
        return column.identity() == null
                && column.defaultSql() == null
                && column.generated() == null;
    }

    /** A column of a table: its own, else as it comes from above. */
    public Optional<Column> column(Table table, String name) {
        return table.column(name)
                .or(
                        () ->
                                inherited(table).stream()
                                        .filter(it -> it.name().equals(name))
                                        .findFirst());
    }

    /** The columns that a table has from above, as they come from there. */
    public List<Column> inherited(Table table) {
        return inherited(table, Set.of());
    }

    private List<Column> inherited(Table table, Set<QualifiedName> below) {
        if (below.contains(table.name())) {
            return List.of();
        }
        Set<QualifiedName> path = new LinkedHashSet<>(below);
        path.add(table.name());
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Table parent : found(table)) {
            for (Column column : columns(parent, path)) {
                columns.merge(column.name(), handedDown(table, parent, column), Lineage::merged);
            }
        }
        return List.copyOf(columns.values());
    }

    /** A partition numbers its rows with its whole; comments are of one table alone. */
    private Column handedDown(Table table, Table parent, Column column) {
        Column here = below.of(parent, column.comment(null));
        return whole(table).isPresent() ? here : here.identity(null);
    }

    /** A column that comes from two parents. */
    private static Column merged(Column one, Column other) {
        Column column = one.nullable(one.nullable() && other.nullable());
        return one.defaultSql() == null ? column.defaultSql(other.defaultSql()) : column;
    }

    /** The checks that a table has from above. */
    public List<Check> checks(Table table) {
        return above(table).stream().flatMap(it -> handedDown(it).stream()).toList();
    }

    /** The checks of a table that those below it have too. */
    public List<Check> handedDown(Table table) {
        return table.checks().stream()
                .filter(it -> !it.options().containsKey(ConstraintOption.NO_INHERIT))
                .toList();
    }
}
