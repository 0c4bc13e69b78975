package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Column;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import dev.retort.testkit.RandomScene.Free;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random operations on columns. */
final class RandomColumns {

    private final RandomScene scene;

    RandomColumns(RandomScene scene) {
        this.scene = scene;
    }

    List<Supplier<? extends @Nullable Operation>> kinds() {
        return List.of(
                this::add,
                this::add,
                this::add,
                () -> scene.free().map(RandomColumns::drop).orElse(null),
                () -> scene.free().map(this::rename).orElse(null),
                () -> scene.free().map(this::change).orElse(null),
                () -> scene.free().map(this::change).orElse(null),
                this::computed,
                this::computedOtherwise,
                this::numbered,
                this::move,
                this::rebuild);
    }

    /** One that rows which are there can have: with a default, or open to NULL. */
    Column column() {
        SqlType type = type();
        Column column = Column.of(scene.name(""), type);
        String sql = defaultOf(type);
        if (scene.below(4) == 0) {
            column = column.comment(scene.comment());
        }
        if (sql == null || scene.below(3) == 0) {
            return column;
        }
        return scene.maybe() ? column.defaultSql(sql).notNull() : column.defaultSql(sql);
    }

    private SqlType type() {
        return switch (scene.below(16)) {
            case 0 -> integer();
            case 1, 2 -> bigint();
            case 3, 4 -> varchar(20 + scene.below(40));
            case 5 -> decimal(10, 2);
            case 6 -> bool();
            case 7 -> date();
            case 8 -> timestamp(3);
            case 9 -> text();
            case 10 -> blob();
            case 11 -> doublePrecision();
            case 12 -> uuid();
            case 13 -> words().orElse(smallint());
            case 14 -> domain().orElse(time(0));
            default -> timestamptz(6);
        };
    }

    private Optional<SqlType> words() {
        return scene.object(EnumType.class).map(it -> scene.named(it.name()));
    }

    private Optional<SqlType> domain() {
        return scene.object(Domain.class).map(it -> scene.named(it.name()));
    }

    private @Nullable String defaultOf(SqlType type) {
        return switch (type.kind()) {
            case INTEGER, BIGINT, SMALLINT -> String.valueOf(1 + scene.below(9));
            case VARCHAR -> scene.text();
            case DECIMAL -> "1.50";
            case DOUBLE -> "0.5";
            default -> null;
        };
    }

    private Operation add() {
        Table table = scene.table();
        return new Operation.AddColumn(table.name(), column(), false, position(table));
    }

    private @Nullable Position position(Table table) {
        String neighbour = scene.one(table.columns()).orElseThrow().name();
        return switch (scene.below(8)) {
            case 0 -> Position.first();
            case 1 -> Position.after(neighbour);
            default -> null;
        };
    }

    /** Not what rows were given for; their way back has to find them again. */
    private static @Nullable Operation drop(Free free) {
        boolean lost = !free.column().nullable() && free.column().defaultSql() == null;
        boolean given =
                free.column().type().kind() == TypeKind.VARCHAR
                        && !RandomScene.isFilled(free.table());
        return lost || given
                ? null
                : new Operation.DropColumn(free.name(), free.column().name(), null, false);
    }

    private @Nullable Operation rename(Free free) {
        return new Operation.RenameColumn(free.name(), free.column().name(), scene.name("c "));
    }

    private @Nullable Operation change(Free free) {
        if (free.column().generated() != null) {
            return null;
        }
        return new Operation.ChangeColumn(free.name(), free.column().name(), changes(free));
    }

    private List<ColumnChange> changes(Free free) {
        Column column = free.column();
        List<ColumnChange> changes = new ArrayList<>();
        String sql = defaultOf(column.type());
        if (scene.maybe()) {
            changes.add(setComment(scene.comment()));
        }
        if (sql != null && scene.maybe()) {
            changes.add(column.defaultSql() == null ? setDefault(sql) : dropDefault());
        }
        if (!column.nullable() && !RandomScene.isFilled(free.table()) && scene.maybe()) {
            changes.add(dropNotNull());
        }
        if (scene.maybe()) {
            type(column).ifPresent(it -> changes.add(setType(it)));
        }
        if (changes.isEmpty() || scene.below(5) == 0) {
            changes.add(renameTo(scene.name("r ")));
        }
        return changes;
    }

    /** One that holds the same values, and whose default is one of it too. */
    private static Optional<SqlType> type(Column column) {
        return switch (column.type().kind()) {
            case VARCHAR -> Optional.of(varchar(column.type().arguments().get(0) + 7));
            case INTEGER -> Optional.of(bigint());
            case SMALLINT -> Optional.of(integer());
            case DECIMAL -> Optional.of(decimal(14, 2));
            default -> Optional.empty();
        };
    }

    private @Nullable Operation computed() {
        Table table = scene.table();
        Column column = Column.of(scene.name("g "), bigint());
        // Some databases compute nothing of a number that is not known before the row is written.
        if (table.column("id").filter(it -> it.identity() == null).isEmpty()) {
            return null;
        }
        String expression = "id + " + scene.below(9);
        Column made =
                scene.maybe()
                        ? column.generatedStored(expression)
                        : column.generatedVirtual(expression);
        return new Operation.AddColumn(table.name(), made, false, null);
    }

    /** Another expression, or none any more. */
    private @Nullable Operation computedOtherwise() {
        Optional<Free> free = scene.free().filter(it -> it.column().generated() != null);
        if (free.isEmpty()) {
            return null;
        }
        Column from = free.get().column();
        Generated generated = from.generated();
        Column to =
                scene.maybe() || generated == null
                        ? from.generated(null)
                        : from.generated(new Generated("id * 2", generated.stored()));
        return new Operation.AlterColumn(free.get().name(), from, to, null);
    }

    /** The key numbers its rows, otherwise or no more. */
    private @Nullable Operation numbered() {
        Table table = scene.table();
        Column id = table.column("id").orElseThrow();
        Identity identity =
                switch (scene.below(3)) {
                    case 0 -> null;
                    case 1 -> Identity.of(Identity.Mode.ALWAYS);
                    default -> Identity.of(Identity.Mode.BY_DEFAULT);
                };
        boolean same = identity == null ? id.identity() == null : identity.equals(id.identity());
        boolean bound = scene.isReferred(table) || id.type().kind() != TypeKind.INTEGER;
        return same || bound
                ? null
                : new Operation.ChangeColumn(table.name(), "id", List.of(setIdentity(identity)));
    }

    private @Nullable Operation move() {
        Table table = scene.table();
        String column = scene.one(table.columns()).orElseThrow().name();
        String neighbour = scene.one(table.columns()).orElseThrow().name();
        if (column.equals(neighbour)) {
            return null;
        }
        Position position = scene.maybe() ? Position.first() : Position.after(neighbour);
        return new Operation.MoveColumn(table.name(), column, position, null);
    }

    /** Several changes in one go, of different columns. */
    private @Nullable Operation rebuild() {
        Table table = scene.table();
        QualifiedName name = table.name();
        List<Operation> changes = new ArrayList<>();
        changes.add(new Operation.AddColumn(name, column(), false, null));
        Optional<Free> free = scene.free(table);
        Operation second = free.map(it -> scene.maybe() ? rename(it) : change(it)).orElse(null);
        if (second != null) {
            changes.add(second);
        }
        changes.add(new Operation.AddConstraint(name, unique(scene.name("ux "), "id")));
        return new Operation.RebuildTable(name, changes);
    }
}
