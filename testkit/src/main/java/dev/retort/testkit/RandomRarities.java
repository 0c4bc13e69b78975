package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.error.MigrationException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random operations on what only some databases have. */
final class RandomRarities {

    /** What a table can be told later without its rows or rules being in the way. */
    private static final List<Map.Entry<TableOption, String>> OPTIONS =
            List.of(
                    Map.entry(TableOption.STORAGE_PARAMETERS, "fillfactor=70"),
                    Map.entry(TableOption.REPLICA_IDENTITY, "FULL"),
                    Map.entry(TableOption.ROW_LEVEL_SECURITY, "enabled"),
                    Map.entry(TableOption.ROW_FORMAT, "Compact"),
                    Map.entry(TableOption.ROW_FORMAT, "Dynamic"),
                    Map.entry(TableOption.WITHOUT_ROWID, "true"));

    private final RandomScene scene;

    RandomRarities(RandomScene scene) {
        this.scene = scene;
    }

    List<Supplier<? extends @Nullable Operation>> kinds() {
        return List.of(
                this::materializedView,
                this::indexOfView,
                this::compositeType,
                this::alterCompositeType,
                this::useCompositeType,
                this::renameCompositeType,
                this::dropCompositeType,
                this::tableOption,
                this::tableOption);
    }

    private static Operation create(SchemaObject object) {
        return new Operation.CreateObject(object, false);
    }

    private Operation materializedView() {
        Table table = scene.table();
        String from = " FROM " + scene.dialect().quote(table.name());
        String query = "SELECT id, id + " + scene.below(9) + " AS next" + from;
        return create(View.materialized(QualifiedName.of(scene.name("mv ")), query));
    }

    private @Nullable Operation indexOfView() {
        return scene.one(scene.schema().objects(View.class), View::materialized)
                .<Operation>map(
                        it ->
                                new Operation.CreateIndex(
                                        Index.of(
                                                scene.name("ix "),
                                                it.name(),
                                                List.of(IndexPart.column("next"))),
                                        false,
                                        false))
                .orElse(null);
    }

    private Operation compositeType() {
        List<Column> attributes = new ArrayList<>(List.of(attribute()));
        for (int i = scene.below(3); i > 0; i--) {
            attributes.add(attribute());
        }
        return create(new CompositeType(QualifiedName.of(scene.name("ct ")), attributes));
    }

    private Column attribute() {
        return Column.of(
                scene.name("a "),
                List.of(integer(), varchar(40), decimal(10, 2), date()).get(scene.below(4)));
    }

    /** One more attribute, one less, or one of another type. */
    private @Nullable Operation alterCompositeType() {
        CompositeType type = scene.object(CompositeType.class).orElse(null);
        if (type == null || scene.isUsed(type.name())) {
            return null;
        }
        List<Column> attributes = new ArrayList<>(type.attributes());
        int last = attributes.size() - 1;
        int change = scene.below(3);
        switch (attributes.isEmpty() ? 0 : change) {
            case 0 -> attributes.add(attribute());
            case 1 -> attributes.set(last, attributes.get(last).type(text()));
            default -> attributes.remove(last);
        }
        return new Operation.AlterObject(type, new CompositeType(type.name(), attributes));
    }

    private @Nullable Operation useCompositeType() {
        return scene.object(CompositeType.class)
                .<Operation>map(
                        it ->
                                new Operation.AddColumn(
                                        scene.table().name(),
                                        Column.of(scene.name("c "), scene.named(it.name())),
                                        false,
                                        null))
                .orElse(null);
    }

    private @Nullable Operation renameCompositeType() {
        return scene.object(CompositeType.class)
                .<Operation>map(
                        it ->
                                new Operation.RenameObject(
                                        it.id(), it.name().withName(scene.name("ct "))))
                .orElse(null);
    }

    private @Nullable Operation dropCompositeType() {
        List<ObjectId> free =
                scene.schema().objects(CompositeType.class).stream()
                        .filter(it -> !scene.isUsed(it.name()))
                        .map(CompositeType::id)
                        .toList();
        return scene.one(free)
                .<Operation>map(it -> new Operation.DropObject(it, null, false, false))
                .orElse(null);
    }

    /** An option that a table has is taken away, one that it has not is set. */
    private @Nullable Operation tableOption() {
        Table table = scene.table();
        Map.Entry<TableOption, String> option = scene.one(OPTIONS).orElseThrow();
        Map<TableOption, String> to = new EnumMap<>(TableOption.class);
        to.putAll(table.options());
        if (to.remove(option.getKey()) == null) {
            to.put(option.getKey(), option.getValue());
        }
        // What is stored how is told in the words of the database; these are not of them all.
        boolean foreign =
                option.getKey() == TableOption.STORAGE_PARAMETERS && knows(TableOption.ROW_FORMAT);
        return foreign ? null : change(table, to);
    }

    private static Operation change(Table table, Map<TableOption, String> to) {
        return new Operation.SetTableOptions(table.name(), table.options(), to);
    }

    private boolean knows(TableOption option) {
        Table table = Table.of(QualifiedName.of("t"), List.of(Column.of("id", integer())));
        try {
            Operation change = change(table, Map.of(option, "Dynamic"));
            scene.dialect().statements(change, () -> Schema.of(table));
            return true;
        } catch (MigrationException e) {
            return false;
        }
    }
}
