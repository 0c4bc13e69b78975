package dev.retort.hibernate;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.engine.jdbc.env.spi.IdentifierHelper;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Formula;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads tables, with their constraints and indexes, out of the mapping. */
final class TableReader {

    private final org.hibernate.dialect.Dialect hibernate;
    private final IdentifierHelper identifiers;
    private final Names names;
    private final ColumnReader columnReader;
    private final ForeignKeyReader foreignKeyReader;
    private final ColumnOrder order;

    TableReader(
            JdbcEnvironment environment,
            Names names,
            ColumnReader columnReader,
            ColumnOrder order) {
        this.hibernate = environment.getDialect();
        this.identifiers = environment.getIdentifierHelper();
        this.names = names;
        this.columnReader = columnReader;
        this.foreignKeyReader = new ForeignKeyReader(names, identifiers);
        this.order = order;
    }

    Table read(org.hibernate.mapping.Table table) {
        List<ColumnReader.Reading> readings =
                order.of(table).stream().map(columnReader::read).toList();
        List<Column> columns = readings.stream().map(ColumnReader.Reading::column).toList();
        List<Constraint> constraints = new ArrayList<>();
        PrimaryKey key = primaryKey(table, columns);
        if (key != null) {
            constraints.add(key);
            columns = columns.stream().map(it -> inKey(it, key) ? it.notNull() : it).toList();
        }
        constraints.addAll(uniques(table, readings, key));
        for (org.hibernate.mapping.ForeignKey foreign : table.getForeignKeys().values()) {
            ForeignKey read = foreignKeyReader.read(foreign);
            if (read != null) {
                constraints.add(read);
            }
        }
        QualifiedName name = names.of(table);
        constraints.addAll(checks(name, table, readings));
        return new Table(
                name, columns, constraints, ColumnReader.comment(table.getComment()), Map.of());
    }

    private static boolean inKey(Column column, PrimaryKey key) {
        return key.columns().contains(column.name());
    }

    /** The key's columns in the table's order: a mapping says nothing of theirs. */
    private @Nullable PrimaryKey primaryKey(
            org.hibernate.mapping.Table table, List<Column> columns) {
        if (!table.hasPrimaryKey() || table.getPrimaryKey().getColumns().isEmpty()) {
            return null;
        }
        Set<String> inKey =
                new HashSet<>(table.getPrimaryKey().getColumns().stream().map(names::of).toList());
        return PrimaryKey.of(
                null, columns.stream().map(Column::name).filter(inKey::contains).toList());
    }

    /**
     * One constraint for each set of columns, a name that somebody chose before one that Hibernate
     * made up; none where the primary key says it already.
     */
    private List<Unique> uniques(
            org.hibernate.mapping.Table table,
            List<ColumnReader.Reading> readings,
            @Nullable PrimaryKey key) {
        Map<Set<String>, List<Unique>> explicit = new LinkedHashMap<>();
        Map<Set<String>, List<Unique>> implied = new LinkedHashMap<>();
        for (UniqueKey unique : table.getUniqueKeys().values()) {
            List<String> columns = unique.getColumns().stream().map(names::of).toList();
            (unique.isExplicit() ? explicit : implied)
                    .computeIfAbsent(Set.copyOf(columns), it -> new ArrayList<>())
                    .add(Unique.of(names.of(unique.getName()), columns));
        }
        Set<Set<String>> taken = new HashSet<>(explicit.keySet());
        if (key != null) {
            Set<String> ofKey = Set.copyOf(key.columns());
            taken.add(ofKey);
            explicit.remove(ofKey);
        }
        List<Unique> uniques = new ArrayList<>();
        explicit.values().forEach(uniques::addAll);
        for (Map.Entry<Set<String>, List<Unique>> each : implied.entrySet()) {
            if (taken.add(each.getKey())) {
                uniques.add(each.getValue().get(0));
            }
        }
        for (int i = 0; i < readings.size(); i++) {
            Column column = readings.get(i).column();
            if (readings.get(i).unique() && taken.add(Set.of(column.name()))) {
                String name = order.of(table).get(i).getUniqueKeyName();
                uniques.add(
                        Unique.of(name == null ? null : names.of(name), List.of(column.name())));
            }
        }
        return uniques;
    }

    /**
     * The columns that are unique by themselves and by a constraint with a name, which Hibernate
     * then writes without it.
     */
    Set<ObjectId> freelyUnique(org.hibernate.mapping.Table table) {
        Set<ObjectId> columns = new HashSet<>();
        for (UniqueKey unique : table.getUniqueKeys().values()) {
            org.hibernate.mapping.Column first = table.getColumn(unique.getColumns().get(0));
            boolean alone = unique.getColumns().size() == 1 && unique.isExplicit();
            if (alone && first != null && first.isUnique()) {
                columns.add(ObjectId.column(names.of(table), names.of(first)));
            }
        }
        return columns;
    }

    private List<Check> checks(
            QualifiedName name,
            org.hibernate.mapping.Table table,
            List<ColumnReader.Reading> readings) {
        CheckNames given = new CheckNames(name.name());
        List<Check> checks = new ArrayList<>();
        for (ColumnReader.Reading reading : readings) {
            for (Check check : reading.checks()) {
                checks.add(given.name(check, reading.column().name()));
            }
        }
        if (hibernate.supportsTableCheck()) {
            for (CheckConstraint check : table.getChecks()) {
                checks.add(given.name(columnReader.read(check), ""));
            }
        }
        return checks;
    }

    /** The indexes of a table. */
    List<Index> indexes(org.hibernate.mapping.Table table) {
        List<Index> indexes = new ArrayList<>();
        for (org.hibernate.mapping.Index index : table.getIndexes().values()) {
            List<IndexPart> parts = new ArrayList<>();
            for (Selectable selectable : index.getSelectables()) {
                parts.add(part(selectable, index.getSelectableOrderMap().get(selectable)));
            }
            String name = name(index);
            Index read = Index.of(name, names.of(table), parts);
            indexes.add(index.isUnique() ? read.asUnique() : read);
        }
        return indexes;
    }

    /** Where a name of an index may have a schema before it, the rules for quotes bear on it. */
    private String name(org.hibernate.mapping.Index index) {
        String name = index.getQuotedName(hibernate);
        return hibernate.qualifyIndexName()
                ? names.of(identifiers.toIdentifier(name))
                : names.of(name);
    }

    private IndexPart part(Selectable selectable, @Nullable String direction) {
        IndexPart part =
                selectable instanceof org.hibernate.mapping.Column column
                        ? IndexPart.column(names.of(column))
                        : IndexPart.expression(
                                Parentheses.bare(((Formula) selectable).getFormula()));
        boolean descending =
                direction != null && direction.toLowerCase(Locale.ROOT).startsWith("desc");
        return descending ? part.desc() : part;
    }
}
