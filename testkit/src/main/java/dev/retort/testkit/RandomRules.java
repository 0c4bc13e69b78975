package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random operations on constraints. */
final class RandomRules {

    private final RandomScene scene;

    RandomRules(RandomScene scene) {
        this.scene = scene;
    }

    List<Supplier<? extends @Nullable Operation>> kinds() {
        return List.of(
                this::unique,
                this::check,
                this::checkOfTexts,
                this::key,
                this::key,
                this::drop,
                this::drop,
                this::rename,
                this::validate);
    }

    private static Operation add(Table table, Constraint constraint) {
        return new Operation.AddConstraint(table.name(), constraint);
    }

    private Operation unique() {
        Table table = scene.table();
        Optional<Column> second =
                scene.ordinary(table, TypeKind.BIGINT, TypeKind.VARCHAR).filter(it -> maybe());
        String name = scene.name("ux ");
        return add(
                table,
                second.map(it -> dev.retort.schema.Dsl.unique(name, "id", it.name()))
                        .orElseGet(() -> dev.retort.schema.Dsl.unique(name, "id")));
    }

    private boolean maybe() {
        return scene.maybe();
    }

    private @Nullable Operation check() {
        Table table = scene.table();
        Optional<Column> column = scene.ordinary(table, TypeKind.BIGINT, TypeKind.INTEGER);
        return column.<Operation>map(it -> add(table, check(it, " > 0"))).orElse(null);
    }

    private Check check(Column column, String rest) {
        Check check =
                dev.retort.schema.Dsl.check(scene.name("ck "), scene.quote(column.name()) + rest);
        return scene.below(4) == 0 ? check.notValid() : check;
    }

    private @Nullable Operation checkOfTexts() {
        Table table = scene.table();
        Optional<Column> column = scene.ordinary(table, TypeKind.VARCHAR);
        String name = scene.quote(column.map(Column::name).orElse(""));
        String rest =
                switch (scene.below(3)) {
                    case 0 -> " <> " + scene.text() + " OR " + name + " IS NULL";
                    case 1 -> " IN ('a', 'it''s') OR " + name + " <> 'b'";
                    default -> " IS NOT NULL OR " + name + " IS NULL";
                };
        return column.filter(it -> !RandomScene.isFilled(table))
                .<Operation>map(it -> add(table, check(it, rest)))
                .orElse(null);
    }

    private @Nullable Operation key() {
        Table table = scene.table();
        Table other = scene.table();
        TypeKind kind = other.column("id").orElseThrow().type().kind();
        return scene.ordinary(table, kind)
                .filter(it -> !RandomScene.isFilled(table) && it.defaultSql() == null)
                .<Operation>map(it -> add(table, key(it, other)))
                .orElse(null);
    }

    private ForeignKey key(Column column, Table other) {
        ForeignKey key =
                ForeignKey.of(
                                scene.name("fk "),
                                List.of(column.name()),
                                other.name(),
                                List.of("id"))
                        .onDelete(action())
                        .onUpdate(action());
        return switch (scene.below(6)) {
            case 0 -> key.deferral(Deferral.INITIALLY_DEFERRED);
            case 1 -> key.notValid();
            default -> key;
        };
    }

    private ReferentialAction action() {
        ReferentialAction[] all = ReferentialAction.values();
        return maybe() ? ReferentialAction.NO_ACTION : all[scene.below(all.length)];
    }

    private @Nullable Operation drop() {
        Table table = scene.table();
        return scene.rule(table)
                .map(it -> new Operation.DropConstraint(table.name(), it.name(), null, false))
                .orElse(null);
    }

    private @Nullable Operation rename() {
        Table table = scene.table();
        return scene.rule(table)
                .map(Constraint::name)
                .map(it -> new Operation.RenameConstraint(table.name(), it, scene.name("k ")))
                .orElse(null);
    }

    private @Nullable Operation validate() {
        Table table = scene.table();
        return scene.one(table.constraints(), RandomRules::isOpen)
                .map(Constraint::name)
                .map(it -> new Operation.ValidateConstraint(table.name(), it))
                .orElse(null);
    }

    private static boolean isOpen(Constraint constraint) {
        return constraint instanceof Check check
                ? !check.validated()
                : constraint instanceof ForeignKey key && !key.validated();
    }
}
