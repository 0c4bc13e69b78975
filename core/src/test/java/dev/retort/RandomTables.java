package dev.retort;

import static dev.retort.schema.Dsl.*;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Schemas made up from a seed that every database can have, and others that they may turn into
 * while rows are in them: what refuses NULL has a default, and rows keep every rule.
 */
final class RandomTables {

    private static final List<String> TABLES = List.of("account", "invoice", "order", "tag");
    private static final List<String> COLUMNS =
            List.of("name", "email", "amount", "note", "state", "Rank", "group", "paid_at");
    private static final List<SqlType> TYPES =
            List.of(varchar(40), varchar(80), integer(), bigint(), text(), decimal(12, 2));

    private final Random random;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Index> indexes = new LinkedHashMap<>();
    private final Map<String, SqlType> types = new HashMap<>();
    private final List<SchemaObject> views = new ArrayList<>();

    private RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** A schema, and what it turns into. */
    record Change(Schema from, Schema to) {}

    static Change of(long seed) {
        RandomTables tables = new RandomTables(seed);
        tables.begin();
        Schema from = tables.schema();
        int changes = 1 + tables.random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            tables.change();
        }
        return new Change(from, tables.schema());
    }

    private Schema schema() {
        List<SchemaObject> objects = new ArrayList<>(tables.values());
        objects.addAll(indexes.values());
        objects.addAll(views);
        return Schema.of(objects);
    }

    private boolean often() {
        return random.nextInt(10) < 7;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void begin() {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            create(TABLES.get(i));
        }
        for (int i = 0; i < 3; i++) {
            part();
        }
        if (often()) {
            Table table = one(List.copyOf(tables.values()));
            views.add(view("all_of_it", "select id from " + quoted(table) + " where id > 0"));
        }
    }

    private static String quoted(Table table) {
        return table.name().name().equals("order") ? "account" : table.name().name();
    }

    private void create(String name) {
        List<TableElement> elements = new ArrayList<>();
        Column id = column("id", bigint());
        elements.add(random.nextInt(3) == 0 ? id.notNull() : id.identityByDefault());
        COLUMNS.stream()
                .filter(it -> random.nextInt(10) < 4)
                .map(it -> fresh(name, it))
                .forEach(elements::add);
        elements.add(primaryKey("id"));
        tables.put(name, table(name, elements.toArray(TableElement[]::new)));
    }

    /** A column; one that has been there before comes back with its type, since it has values. */
    private Column fresh(String table, String name) {
        SqlType type =
                types.computeIfAbsent(
                        table + "." + name,
                        it -> name.equals("paid_at") ? timestamp() : one(TYPES));
        Column column = column(name, type);
        boolean isText = type.equals(text());
        if (isText || often()) {
            return column;
        }
        String value =
                type.equals(timestamp()) ? "CURRENT_TIMESTAMP" : isNumber(type) ? "7" : "'new'";
        column = column.defaultSql(value);
        return often() ? column.notNull() : column;
    }

    private static boolean isNumber(SqlType type) {
        return List.of(integer(), bigint(), decimal(12, 2)).contains(type);
    }

    private void change() {
        switch (random.nextInt(10)) {
            case 0 -> {
                String name = one(TABLES);
                boolean wasThere = types.keySet().stream().anyMatch(it -> it.startsWith(name));
                if (!tables.containsKey(name) && !wasThere) {
                    create(name);
                } else if (tables.containsKey(name) && tables.size() > 1 && isFree(name)) {
                    tables.remove(name);
                    indexes.values().removeIf(it -> it.table().name().equals(name));
                }
            }
            case 1, 2 -> columnComesOrGoes();
            case 3, 4 -> columnChanges();
            case 5 -> partGoes();
            default -> part();
        }
    }

    /** Whether nothing else stands on a table. */
    private boolean isFree(String name) {
        return views.isEmpty()
                && tables.values().stream()
                        .flatMap(it -> it.foreignKeys().stream())
                        .noneMatch(it -> it.referencedTable().name().equals(name));
    }

    private void replace(Table table, UnaryOperator<Table> change) {
        tables.put(table.name().name(), change.apply(table));
    }

    private void columnComesOrGoes() {
        Table table = one(List.copyOf(tables.values()));
        String name = one(COLUMNS);
        if (table.column(name).isEmpty()) {
            Column column = fresh(table.name().name(), name);
            List<Column> all = new ArrayList<>(table.columns());
            all.add(column);
            replace(table, it -> it.columns(all));
        } else if (!isUsed(table, name)) {
            List<Column> all = new ArrayList<>(table.columns());
            all.removeIf(it -> it.name().equals(name));
            replace(table, it -> it.columns(all));
        }
    }

    private boolean isUsed(Table table, String column) {
        return table.constraints().stream().anyMatch(it -> it.columns().contains(column))
                || table.checks().stream().anyMatch(it -> it.expression().contains(column))
                || indexes.values().stream()
                        .filter(it -> it.table().equals(table.name()))
                        .anyMatch(it -> it.columns().contains(column));
    }

    private void columnChanges() {
        Table table = one(List.copyOf(tables.values()));
        Column column = one(table.columns());
        if (column.name().equals("id")) {
            return;
        }
        Column changed =
                switch (random.nextInt(3)) {
                    case 0 -> column.type(wider(column.type()));
                    case 1 ->
                            column.defaultSql() == null
                                    ? column
                                    : column.nullable(!column.nullable());
                    default -> withOtherDefault(table, column);
                };
        replace(table, it -> it.replace(column, changed));
    }

    /** A default comes, goes, or is another, but where rows that get it would break a key. */
    private Column withOtherDefault(Table table, Column column) {
        boolean isKey =
                table.constraints().stream()
                        .filter(it -> !(it instanceof Check))
                        .anyMatch(it -> it.columns().contains(column.name()));
        if (isKey || column.type().equals(text())) {
            return column;
        }
        if (random.nextInt(3) == 0) {
            return column.defaultSql(null).nullable(true);
        }
        if (column.type().equals(timestamp())) {
            return column.defaultSql(often() ? "'2024-05-05 10:00:00'" : "CURRENT_TIMESTAMP");
        }
        return column.defaultSql(isNumber(column.type()) ? "8" : "'old'");
    }

    private static SqlType wider(SqlType type) {
        if (type.equals(varchar(40))) {
            return varchar(80);
        }
        return type.equals(integer()) ? bigint() : type;
    }

    private void part() {
        Table table = one(List.copyOf(tables.values()));
        List<Column> usable =
                table.columns().stream()
                        .filter(it -> !it.name().equals("id") && !it.type().equals(text()))
                        .toList();
        if (usable.isEmpty()) {
            return;
        }
        Column column = one(usable);
        String name =
                (table.name().name() + "_" + column.name()).toLowerCase(java.util.Locale.ROOT);
        switch (random.nextInt(4)) {
            case 0 -> unique(table, column, "uq_" + name);
            case 1 -> check(table, column, "ck_" + name);
            case 2 -> foreignKey(table, column, "fk_" + name);
            default ->
                    indexes.putIfAbsent(
                            "ix_" + name,
                            index("ix_" + name, table.name().name(), column.name(), "id"));
        }
    }

    private Table there(QualifiedName name) {
        return Objects.requireNonNull(tables.get(name.name()));
    }

    private void with(Table table, Constraint constraint) {
        if (table.constraints().stream()
                .noneMatch(it -> String.valueOf(constraint.name()).equals(it.name()))) {
            replace(table, it -> it.with(constraint));
        }
    }

    /** Rows of one default would all be the same. */
    private void unique(Table table, Column column, String name) {
        if (column.defaultSql() == null) {
            with(table, Unique.of(name, List.of(column.name())));
        }
    }

    private void check(Table table, Column column, String name) {
        if (column.name().matches("[a-z_]+") && !column.name().equals("group")) {
            String text =
                    isNumber(column.type())
                            ? column.name() + " between 0 and 1000"
                            : column.name() + " is null or not (" + column.name() + " is null)";
            with(table, Check.of(name, text));
        }
    }

    private ReferentialAction action() {
        return often() ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION;
    }

    /** Rows have the numbers 1 to 3 in columns that could be keys, as all tables have in theirs. */
    private void foreignKey(Table table, Column column, String name) {
        Table other = one(List.copyOf(tables.values()));
        if (column.type().equals(bigint()) && column.defaultSql() == null) {
            with(
                    table,
                    ForeignKey.of(name, List.of(column.name()), other.name(), List.of("id"))
                            .onDelete(action()));
        }
    }

    private void partGoes() {
        Table table = one(List.copyOf(tables.values()));
        List<Constraint> named =
                table.constraints().stream().filter(it -> it.name() != null).toList();
        if (!named.isEmpty()) {
            Constraint constraint = one(named);
            replace(table, it -> it.without(constraint));
            if (constraint instanceof ForeignKey key && often()) {
                with(there(table.name()), key.onDelete(action()));
            }
        } else if (!indexes.isEmpty()) {
            indexes.remove(one(List.copyOf(indexes.keySet())));
        }
    }
}
