package dev.retort.testkit;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random operations on indexes. */
final class RandomIndexes {

    private static final TypeKind[] KINDS = {
        TypeKind.INTEGER,
        TypeKind.BIGINT,
        TypeKind.VARCHAR,
        TypeKind.DECIMAL,
        TypeKind.DATE,
        TypeKind.TIMESTAMP
    };

    private final RandomScene scene;

    RandomIndexes(RandomScene scene) {
        this.scene = scene;
    }

    List<Supplier<? extends @Nullable Operation>> kinds() {
        return List.of(this::create, this::create, this::create, this::drop, this::rename);
    }

    private @Nullable Operation create() {
        Table table = scene.table();
        Optional<Column> column = scene.ordinary(table, KINDS);
        return column.<Operation>map(
                        it -> new Operation.CreateIndex(index(table, it), false, false))
                .orElse(null);
    }

    private Index index(Table table, Column column) {
        IndexPart part = IndexPart.column(column.name());
        Index index = Index.of(scene.name("ix "), table.name(), List.of(part));
        String quoted = scene.quote(column.name());
        boolean text = column.type().kind() == TypeKind.VARCHAR;
        IndexPart id = IndexPart.column("id");
        return switch (scene.below(11)) {
            case 0 -> index.parts(List.of(part.desc(), id));
            case 1 -> index.parts(List.of(id, part)).asUnique();
            case 2 -> index.parts(List.of(part.nulls(IndexPart.Nulls.FIRST)));
            case 3 -> index.parts(List.of(part.desc().nulls(IndexPart.Nulls.LAST)));
            case 4 -> index.include("id");
            case 5 -> index.where(quoted + " IS NOT NULL");
            case 6 -> text ? index.parts(List.of(part.length(5))) : index.where("id > 0");
            case 7 -> text ? index.parts(List.of(lower(quoted), id)) : index.using("hash");
            case 8 -> index.parts(List.of(id)).asUnique().nullsNotDistinct();
            default -> index;
        };
    }

    private static IndexPart lower(String quoted) {
        return IndexPart.expression("lower(" + quoted + ")");
    }

    private @Nullable Operation drop() {
        return scene.object(Index.class)
                .map(it -> new Operation.DropIndex(it.name(), it.table(), null, false, false))
                .orElse(null);
    }

    private @Nullable Operation rename() {
        return scene.object(Index.class)
                .map(it -> new Operation.RenameIndex(it.table(), it.name(), scene.name("ix ")))
                .orElse(null);
    }
}
