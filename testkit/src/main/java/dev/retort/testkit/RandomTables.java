package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Namespace;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random operations on whole tables and their rows. */
final class RandomTables {

    private final RandomScene scene;
    private final RandomColumns columns;
    private int first;

    RandomTables(RandomScene scene, RandomColumns columns) {
        this.scene = scene;
        this.columns = columns;
    }

    List<Supplier<? extends @Nullable Operation>> kinds() {
        return List.of(
                this::create,
                this::create,
                this::drop,
                this::rename,
                this::move,
                this::comment,
                this::insert,
                this::insert);
    }

    private @Nullable String place() {
        return scene.below(3) > 0
                ? null
                : scene.object(Namespace.class).map(Namespace::name).orElse(null);
    }

    private Operation create() {
        QualifiedName name = new QualifiedName(place(), scene.name(""));
        List<TableElement> elements = new ArrayList<>();
        Column id = Column.of("id", integer()).notNull();
        elements.add(
                switch (scene.below(4)) {
                    case 0 -> id.identityByDefault();
                    case 1 -> id.identityAlways();
                    default -> id.type(bigint());
                });
        for (int i = scene.below(5); i > 0; i--) {
            elements.add(columns.column());
        }
        elements.add(PrimaryKey.of(scene.name("pk "), List.of("id")));
        Table table = Table.of(name, elements);
        return new Operation.CreateTable(table.comment(scene.comment()), false);
    }

    private @Nullable Operation drop() {
        Table table = scene.table();
        boolean needed =
                scene.isReferred(table) || RandomScene.isFilled(table) || scene.isWatched(table);
        return needed || !scene.schema().indexes(table.name()).isEmpty()
                ? null
                : new Operation.DropTable(table.name(), null, false);
    }

    private @Nullable Operation rename() {
        Table table = scene.table();
        return scene.isWatched(table)
                ? null
                : new Operation.RenameTable(table.name(), table.name().withName(scene.name("t ")));
    }

    /** To another schema, and perhaps back. */
    private @Nullable Operation move() {
        Table table = scene.table();
        QualifiedName to = new QualifiedName(place(), table.name().name());
        return scene.isWatched(table) || to.equals(table.name())
                ? null
                : new Operation.RenameTable(table.name(), to);
    }

    private Operation comment() {
        return new Operation.SetTableComment(scene.table().name(), null, scene.comment(), false);
    }

    /** Rows with what a text or a number of their own can be told by afterwards. */
    private @Nullable Operation insert() {
        Table table = scene.table();
        boolean numbered = table.columns().stream().anyMatch(it -> it.identity() != null);
        boolean wanting = table.columns().stream().anyMatch(RandomTables::wantsMore);
        if (RandomScene.isFilled(table) || numbered || wanting || !table.foreignKeys().isEmpty()) {
            return null;
        }
        List<String> names = new ArrayList<>(List.of("id"));
        table.columns().stream().filter(RandomTables::isText).forEach(it -> names.add(it.name()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        first += 1000;
        for (int i = 0; i < 3; i++) {
            List<@Nullable Object> row = new ArrayList<>(List.of(first + i));
            names.stream().skip(1).forEach(it -> row.add("it's " + row.size()));
            rows.add(row);
        }
        return new Operation.BulkInsert(table.name(), names, rows);
    }

    /** Whether a row needs a value of it that is neither a text nor the key. */
    private static boolean wantsMore(Column column) {
        return !column.nullable()
                && column.defaultSql() == null
                && column.generated() == null
                && !isText(column)
                && !column.name().equals("id");
    }

    private static boolean isText(Column column) {
        return column.type().kind() == TypeKind.VARCHAR && column.generated() == null;
    }
}
