package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the columns of one table that got another name. */
final class ColumnRenames {

    private static final double ALIKE = 0.6;
    private static final double BARELY_ALIKE = 0.2;

    private final Renamed renamed;
    private final Table from;
    private final Table to;
    private final Comparison comparison;
    private final DiffOptions options;
    private final Keys keys;
    private final Map<String, String> wanted = new LinkedHashMap<>();

    private ColumnRenames(
            Renamed renamed, Table from, Table to, Comparison comparison, DiffOptions options) {
        this.renamed = renamed;
        this.from = from;
        this.to = to;
        this.comparison = comparison;
        this.options = options;
        this.keys = comparison.keys();
    }

    static void find(Renamed renamed, Schema to, Comparison comparison, DiffOptions options) {
        Map<QualifiedName, Table> wanted = new HashMap<>();
        to.tables().forEach(table -> wanted.put(comparison.keys().of(table.name()), table));
        List<Table> tables = new ArrayList<>(renamed.schema().tables());
        tables.sort(Comparator.comparing(Table::name));
        for (Table table : tables) {
            Table shall = wanted.get(comparison.keys().of(table.name()));
            if (shall != null) {
                Set<String> handed = new HashSet<>();
                comparison
                        .lineage(renamed.schema())
                        .inherited(table)
                        .forEach(it -> handed.add(it.name()));
                comparison.lineage(to).inherited(shall).forEach(it -> handed.add(it.name()));
                new ColumnRenames(renamed, table, shall, comparison, options).find(handed);
            }
        }
    }

    /**
     * Finds the renames.
     *
     * @param handed the columns from other tables, which get their names there
     */
    private void find(Set<String> handed) {
        told();
        likely(handed);
        List<String> present = from.columns().stream().map(Column::name).toList();
        for (NewNames.Pair pair : NewNames.of(present, wanted, keys)) {
            renamed.rename(new Operation.RenameColumn(from.name(), pair.from(), pair.to()));
        }
    }

    private void told() {
        for (Rename rename : options.told().renames()) {
            if (!isOfTable(rename)) {
                continue;
            }
            Optional<Column> present = column(from, rename.fromPart());
            Optional<Column> future = column(to, rename.toPart());
            if (present.isPresent() && future.isPresent() && !stays(rename)) {
                renamed.obey(rename);
                wanted.put(present.get().name(), future.get().name());
            }
        }
    }

    /** Whether somebody said that this is no rename. */
    private boolean isReplaced(Column was, Column shall) {
        for (Rename pair : options.told().replaced()) {
            if (isOfTable(pair)
                    && keys.same(pair.fromPart(), was.name())
                    && keys.same(pair.toPart(), shall.name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether both are there and wanted as they are called, and nobody said where the other goes.
     */
    private boolean stays(Rename rename) {
        return keys.same(rename.fromPart(), rename.toPart())
                || column(to, rename.fromPart()).isPresent()
                        && column(from, rename.toPart()).isPresent()
                        && options.told().renames().stream()
                                .noneMatch(
                                        it ->
                                                isOfTable(it)
                                                        && keys.same(
                                                                it.fromPart(), rename.toPart()));
    }

    private boolean isOfTable(Rename rename) {
        String table = rename.fromTable();
        return table != null && isTable(table);
    }

    /** Whether a text names this table, by its old name or its new one. */
    private boolean isTable(String text) {
        QualifiedName name = keys.of(QualifiedName.parse(text));
        return keys.of(from.name()).equals(name)
                || renamed.operations().stream()
                        .anyMatch(
                                operation ->
                                        operation instanceof Operation.RenameTable it
                                                && keys.of(it.from()).equals(name)
                                                && keys.of(it.to()).equals(keys.of(from.name())));
    }

    private Optional<Column> column(Table table, String name) {
        return table.columns().stream().filter(c -> keys.same(c.name(), name)).findFirst();
    }

    private void likely(Set<String> handed) {
        List<Column> removed = only(from, to, it -> wanted.containsKey(it) || handed.contains(it));
        List<Column> added = only(to, from, it -> wanted.containsValue(it) || handed.contains(it));
        List<Likely<Column>> pairs = Likely.all(removed, added, this::likeness);
        if (!options.asks()) {
            pairs.forEach(this::take);
            return;
        }
        for (Likely<Column> pair : Likely.best(pairs)) {
            if (isKey(from, pair.from()) || isKey(to, pair.to())) {
                take(pair);
            } else if (pair.unique() || pair.likeness() >= BARELY_ALIKE) {
                withhold(pair);
            }
        }
    }

    private List<Column> only(Table table, Table other, Predicate<String> paired) {
        List<Column> only = new ArrayList<>(table.columns());
        only.removeIf(
                column -> column(other, column.name()).isPresent() || paired.test(column.name()));
        return only;
    }

    private double likeness(Column was, Column shall) {
        if (isReplaced(was, shall)) {
            return 0;
        }
        boolean sameKind =
                comparison.type(from, was).equals(comparison.type(to, shall))
                        && was.generated() == null
                        && shall.generated() == null;
        if (!sameKind) {
            return 0;
        }
        QualifiedName oldTarget = target(from, was);
        QualifiedName newTarget = target(to, shall);
        if (oldTarget != null && newTarget != null && !oldTarget.equals(newTarget)) {
            return 0;
        }
        double names = Likeness.ofNames(was.name(), shall.name());
        if (options.asks()) {
            return Math.max(names, 0.01);
        }
        return names >= ALIKE ? names : 0;
    }

    /** The table that a column alone refers to. */
    private @Nullable QualifiedName target(Table table, Column column) {
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().equals(List.of(column.name()))) {
                return keys.of(key.referencedTable());
            }
        }
        return null;
    }

    private static boolean isKey(Table table, Column column) {
        return table.primaryKey()
                .map(PrimaryKey::columns)
                .filter(columns -> columns.contains(column.name()))
                .isPresent();
    }

    private void take(Likely<Column> pair) {
        if (pair.unique() && pair.likeness() >= ALIKE) {
            wanted.put(pair.from().name(), pair.to().name());
        } else {
            renamed.maybe(maybe(pair, List.of()));
        }
    }

    private void withhold(Likely<Column> pair) {
        Column gone = pair.from();
        Operation drop = new Operation.DropColumn(from.name(), gone.name(), gone, false);
        renamed.maybe(maybe(pair, List.of(drop)));
        Table present = renamed.schema().table(from.name()).orElse(from);
        List<Column> left = new ArrayList<>(present.columns());
        left.removeIf(column -> column.name().equals(gone.name()));
        renamed.seen(renamed.schema().replace(present.id(), present.columns(left)));
    }

    private Maybe maybe(Likely<Column> pair, List<Operation> left) {
        String was = pair.from().name();
        String shall = pair.to().name();
        return new Maybe(
                ObjectId.column(from.name(), was),
                ObjectId.column(from.name(), shall),
                "\"%s\" of \"%s\" is gone and \"%s\" is new, with the same type."
                        .formatted(was, from.name(), shall),
                List.of(new Operation.RenameColumn(from.name(), was, shall)),
                left);
    }
}
