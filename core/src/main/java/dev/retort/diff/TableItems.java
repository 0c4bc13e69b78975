package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What differs about tables and their indexes. */
final class TableItems {

    private final Comparing comparing;
    private final Map<QualifiedName, List<Index>> indexesBefore;
    private final Map<QualifiedName, List<Index>> indexesAfter;

    private TableItems(Comparing comparing) {
        this.comparing = comparing;
        this.indexesBefore = comparing.indexes(comparing.from());
        this.indexesAfter = comparing.indexes(comparing.to());
    }

    static void find(Comparing comparing) {
        new TableItems(comparing).find();
    }

    private void find() {
        Map<QualifiedName, Table> before = tables(comparing.from());
        Map<QualifiedName, Table> after = tables(comparing.to());
        Map<QualifiedName, Table> dropped = new LinkedHashMap<>();
        Map<QualifiedName, Table> created = new LinkedHashMap<>();
        before.forEach(
                (name, table) -> {
                    Table wanted = after.get(name);
                    if (wanted == null || !comparing.stays(table, wanted)) {
                        dropped.put(name, table);
                    } else {
                        both(table, wanted);
                    }
                });
        after.forEach(
                (name, table) -> {
                    Table present = before.get(name);
                    if (present == null || !comparing.stays(present, table)) {
                        created.put(name, table);
                    }
                });
        created(created);
        dropped(dropped);
        views();
    }

    private Map<QualifiedName, Table> tables(Schema schema) {
        Map<QualifiedName, Table> tables = new TreeMap<>();
        schema.tables().forEach(table -> tables.put(comparing.keys().of(table.name()), table));
        return tables;
    }

    private void both(Table was, Table shall) {
        Ties ties = Ties.of(comparing, was, shall);
        properties(was, shall, ties);
        NewHome home =
                NewHome.of(
                        comparing, ties, indexes(indexesBefore, was), indexes(indexesAfter, was));
        ColumnItems.find(comparing, home.was(), home.shall(), home.following());
        ConstraintItems.find(comparing, home.was(), home.shall());
        IndexItems.find(comparing, was.name(), home.indexesBefore(), home.indexesAfter());
    }

    private void properties(Table was, Table shall, Ties ties) {
        Table before = comparing.comparison().properties(was);
        Table after = comparing.comparison().properties(shall.name(was.name()));
        List<Operation> operations = new ArrayList<>();
        boolean boundStays =
                Objects.equals(
                        before.option(TableOption.PARTITION_BOUND),
                        after.option(TableOption.PARTITION_BOUND));
        operations.addAll(ties.options(boundStays, Ties.differ(before, after)));
        if (!Objects.equals(before.comment(), after.comment())) {
            operations.add(
                    new Operation.SetTableComment(
                            was.name(), was.comment(), shall.comment(), true));
        }
        ObjectId id = comparing.ids().table(was.name());
        // Columns that say no collation of their own have their table's, and keys have to match.
        boolean collates =
                !Objects.equals(
                        before.option(TableOption.COLLATION), after.option(TableOption.COLLATION));
        comparing.add(Item.kept(id, id, Item.Falls.NEVER).altered(operations).retyping(collates));
    }

    private void created(Map<QualifiedName, Table> tables) {
        TableOrder order = TableOrder.of(comparing, comparing.to(), tables);
        for (Table table : order.tables()) {
            comparing.add(
                    Item.created(
                            comparing.ids().table(table.name()),
                            List.of(new Operation.CreateTable(table, false))));
            for (ForeignKey key : order.later(table)) {
                comparing.add(
                        Item.created(
                                comparing.ids().constraint(table.name(), key),
                                List.of(new Operation.AddConstraint(table.name(), key))));
            }
            for (Index index : indexes(indexesAfter, table)) {
                comparing.add(IndexItems.created(comparing, index));
            }
        }
    }

    private void dropped(Map<QualifiedName, Table> tables) {
        TableOrder order = TableOrder.of(comparing, comparing.from(), tables);
        for (Table table : order.tables()) {
            comparing.add(
                    Item.dropped(
                            comparing.ids().table(table.name()),
                            List.of(
                                    new Operation.DropTable(
                                            table.name(), comparing.replaced().in(table), false))));
            for (ForeignKey key : order.later(table)) {
                comparing.add(
                        Item.dropped(
                                comparing.ids().constraint(table.name(), key),
                                List.of(
                                        new Operation.DropConstraint(
                                                table.name(), key.name(), key, false))));
            }
            for (Index index : indexes(indexesBefore, table)) {
                comparing.add(IndexItems.dropped(comparing, index));
            }
        }
    }

    private List<Index> indexes(Map<QualifiedName, List<Index>> byTable, Table table) {
        return byTable.getOrDefault(comparing.keys().of(table.name()), List.of());
    }

    /** The indexes of views, which come and go as those of tables do. */
    private void views() {
        Map<QualifiedName, QualifiedName> views = new TreeMap<>();
        for (Schema schema : List.of(comparing.to(), comparing.from())) {
            for (View view : schema.objects(View.class)) {
                views.put(comparing.keys().of(view.name()), view.name());
            }
        }
        views.forEach(
                (key, view) -> {
                    boolean wasTable = comparing.from().find(ObjectId.table(view)).isPresent();
                    boolean isTable = comparing.to().find(ObjectId.table(view)).isPresent();
                    IndexItems.find(
                            comparing,
                            view,
                            wasTable ? List.of() : indexesBefore.getOrDefault(key, List.of()),
                            isTable ? List.of() : indexesAfter.getOrDefault(key, List.of()));
                });
    }
}
