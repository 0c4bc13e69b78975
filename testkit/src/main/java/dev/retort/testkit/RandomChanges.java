package dev.retort.testkit;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.dialect.Dialect;
import dev.retort.error.MigrationException;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Operations drawn from a seed, one after another, each possible on the schema before it. */
final class RandomChanges {

    private static final List<String> NAMES =
            List.of("order", "Mixed Case", "note", "größe", "select", "it's", "plain", "value");

    private final Dialect dialect;
    private final Random random;
    private Schema schema;
    private int number;

    RandomChanges(Dialect dialect, long seed, Schema start) {
        this.dialect = dialect;
        this.random = new Random(seed);
        this.schema = start;
    }

    /** So many operations, or fewer where nothing more was found that the dialect carries out. */
    List<Operation> draw(int count) {
        List<Operation> drawn = new ArrayList<>();
        for (int tries = 0; drawn.size() < count && tries < count * 20; tries++) {
            Operation operation = any();
            if (operation != null && isPossible(operation)) {
                drawn.add(operation);
                schema = operation.apply(schema);
            }
        }
        return drawn;
    }

    /** The schema after all that was drawn, as memory has it. */
    Schema schema() {
        return schema;
    }

    private boolean isPossible(Operation operation) {
        Schema before = schema;
        try {
            Operation whole = operation.completed(before);
            Schema after = whole.apply(before);
            dialect.statements(operation, () -> before);
            Operation back = whole.reverse();
            dialect.statements(back, () -> after);
            back.apply(after);
            return true;
        } catch (MigrationException e) {
            return false;
        }
    }

    private @Nullable Operation any() {
        return switch (random.nextInt(16)) {
            case 0 -> createTable();
            case 1 -> dropTable();
            case 2 -> new Operation.RenameTable(table().name(), QualifiedName.of(name("table ")));
            case 3, 4, 5 -> new Operation.AddColumn(table().name(), column(), false, null);
            case 6 -> free().map(it -> drop(it)).orElse(null);
            case 7 -> free().map(this::rename).orElse(null);
            case 8, 9 -> free().map(this::change).orElse(null);
            case 10 -> addConstraint();
            case 11 -> dropConstraint();
            case 12 -> createIndex();
            case 13 -> dropIndex();
            case 14 -> renameIndex();
            default ->
                    new Operation.SetTableComment(
                            table().name(),
                            null,
                            random.nextBoolean() ? "it's " + number : null,
                            false);
        };
    }

    private String name(String prefix) {
        return prefix + NAMES.get(random.nextInt(NAMES.size())) + ++number;
    }

    private <T> Optional<T> one(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Table table() {
        return one(schema.tables()).orElseThrow();
    }

    private Operation createTable() {
        String name = name("");
        List<dev.retort.schema.TableElement> elements = new ArrayList<>();
        elements.add(Column.of("id", bigint()).notNull());
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(column());
        }
        elements.add(PrimaryKey.of("pk_" + number, List.of("id")));
        return new Operation.CreateTable(Table.of(QualifiedName.of(name), elements), false);
    }

    /** One that rows which are there can have: with a default, or open to NULL. */
    private Column column() {
        SqlType type =
                switch (random.nextInt(7)) {
                    case 0 -> integer();
                    case 1 -> bigint();
                    case 2 -> varchar(10 + random.nextInt(40));
                    case 3 -> decimal(10, 2);
                    case 4 -> bool();
                    case 5 -> date();
                    default -> timestamp(3);
                };
        Column column = Column.of(name(""), type);
        String sql = defaultOf(type);
        if (sql == null || random.nextInt(3) == 0) {
            return column;
        }
        return random.nextBoolean() ? column.defaultSql(sql).notNull() : column.defaultSql(sql);
    }

    private @Nullable String defaultOf(SqlType type) {
        return switch (type.kind()) {
            case INTEGER, BIGINT -> String.valueOf(1 + random.nextInt(9));
            case VARCHAR -> "'it''s'";
            case DECIMAL -> "1.50";
            default -> null;
        };
    }

    private Operation dropTable() {
        Table table = table();
        boolean referred =
                schema.tables().stream()
                        .flatMap(it -> it.foreignKeys().stream())
                        .anyMatch(it -> it.referencedTable().equals(table.name()));
        return referred || isFilled(table) || !schema.indexes(table.name()).isEmpty()
                ? new Operation.RenameTable(table.name(), table.name().withName(name("t ")))
                : new Operation.DropTable(table.name(), null, false);
    }

    /** Whether it is the table that has had rows from the beginning. */
    private static boolean isFilled(Table table) {
        return table.primaryKey().filter(it -> "pk_account".equals(it.name())).isPresent();
    }

    /** A column of a table on which nothing else stands. */
    private record Free(Table table, Column column) {}

    private Optional<Free> free() {
        Table table = table();
        List<Column> columns =
                table.columns().stream().filter(it -> !it.name().equals("id")).toList();
        return one(columns).filter(it -> isFree(table, it)).map(it -> new Free(table, it));
    }

    private boolean isFree(Table table, Column column) {
        String name = column.name();
        return table.constraints().stream().noneMatch(it -> speaksOf(it, name))
                && schema.indexes(table.name()).stream()
                        .noneMatch(it -> it.columns().contains(name))
                && schema.tables().stream()
                        .flatMap(it -> it.foreignKeys().stream())
                        .noneMatch(
                                it ->
                                        it.referencedTable().equals(table.name())
                                                && it.referencedColumns().contains(name));
    }

    private static boolean speaksOf(Constraint constraint, String column) {
        return constraint instanceof Check check
                ? check.expression().contains(column)
                : constraint.columns().contains(column);
    }

    private static @Nullable Operation drop(Free free) {
        boolean lost = !free.column().nullable() && free.column().defaultSql() == null;
        return lost
                ? null
                : new Operation.DropColumn(free.table().name(), free.column().name(), null, false);
    }

    private Operation rename(Free free) {
        return new Operation.RenameColumn(free.table().name(), free.column().name(), name("c "));
    }

    private Operation change(Free free) {
        Column column = free.column();
        List<ColumnChange> changes = new ArrayList<>();
        String sql = defaultOf(column.type());
        if (random.nextBoolean()) {
            changes.add(setComment(random.nextBoolean() ? "what it's for " + number++ : null));
        }
        if (sql != null && random.nextBoolean()) {
            changes.add(column.defaultSql() == null ? setDefault(sql) : dropDefault());
        }
        if (!column.nullable() && !isFilled(free.table()) && random.nextBoolean()) {
            changes.add(dropNotNull());
        }
        if (column.type().kind() == TypeKind.VARCHAR && random.nextBoolean()) {
            changes.add(setType(varchar(column.type().arguments().get(0) + 7)));
        }
        if (column.type().kind() == TypeKind.INTEGER && random.nextBoolean()) {
            changes.add(setType(bigint()));
        }
        if (changes.isEmpty()) {
            changes.add(renameTo(name("r ")));
        }
        return new Operation.ChangeColumn(free.table().name(), column.name(), changes);
    }

    private @Nullable Operation addConstraint() {
        Table table = table();
        List<Column> numbers =
                table.columns().stream()
                        .filter(it -> it.type().kind() == TypeKind.BIGINT)
                        .filter(it -> !it.name().equals("id") && it.name().matches("\\w+"))
                        .toList();
        Optional<Column> column = one(numbers);
        Constraint constraint =
                switch (random.nextInt(3)) {
                    case 0 -> unique(name("ux "), "id");
                    case 1 -> column.map(it -> check(name("ck "), it.name() + " > 0")).orElse(null);
                    default -> column.filter(it -> !isFilled(table)).map(this::key).orElse(null);
                };
        return constraint == null ? null : new Operation.AddConstraint(table.name(), constraint);
    }

    private ForeignKey key(Column column) {
        Table other = table();
        return foreignKey(name("fk "), column.name())
                .references("account", "id")
                .references(other.name(), List.of("id"));
    }

    private @Nullable Operation dropConstraint() {
        Table table = table();
        return one(table.constraints())
                .filter(it -> !(it instanceof PrimaryKey))
                .map(it -> new Operation.DropConstraint(table.name(), it.name(), null, false))
                .orElse(null);
    }

    private @Nullable Operation createIndex() {
        Table table = table();
        return one(table.columns())
                .map(
                        it ->
                                Index.of(
                                        name("ix "),
                                        table.name(),
                                        List.of(IndexPart.column(it.name()))))
                .<Operation>map(it -> new Operation.CreateIndex(it, false, false))
                .orElse(null);
    }

    private Optional<Index> index() {
        return one(schema.objects(Index.class));
    }

    private @Nullable Operation dropIndex() {
        return index().map(it -> new Operation.DropIndex(it.name(), it.table(), null, false, false))
                .orElse(null);
    }

    private @Nullable Operation renameIndex() {
        return index().map(it -> new Operation.RenameIndex(it.table(), it.name(), name("ix ")))
                .orElse(null);
    }
}
