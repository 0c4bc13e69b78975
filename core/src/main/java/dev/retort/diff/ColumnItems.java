package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.ObjectId;
import dev.retort.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What differs about the columns of a table that both sides have. */
final class ColumnItems {

    private static final String MISSING_VALUE =
            "\"%s\" refuses NULL and has no default, and rows that are there have no value for it:"
                    + " give them one before the next line, for example by UPDATE %s SET %s = …"
                    + " WHERE %s IS NULL.";

    private final Comparing comparing;
    private final Table from;
    private final Table to;
    private final ObjectId table;

    private ColumnItems(Comparing comparing, Table from, Table to) {
        this.comparing = comparing;
        this.from = from;
        this.to = to;
        this.table = comparing.ids().table(from.name());
    }

    static void find(Comparing comparing, Table from, Table to) {
        new ColumnItems(comparing, from, to).find();
    }

    private void find() {
        Map<String, Column> present = new HashMap<>();
        from.columns().forEach(column -> present.put(comparing.keys().of(column.name()), column));
        for (Column column : to.columns()) {
            Column was = present.remove(comparing.keys().of(column.name()));
            comparing.add(was == null ? added(column) : kept(was, column));
        }
        for (Column column : from.columns()) {
            if (present.containsKey(comparing.keys().of(column.name()))) {
                comparing.add(
                        Item.dropped(id(column), List.of(drop(comparing.replaced().in(column)))));
            }
        }
    }

    private ObjectId id(Column column) {
        return ObjectId.column(table.name(), comparing.keys().of(column.name()));
    }

    private Operation drop(Column column) {
        return new Operation.DropColumn(from.name(), column.name(), column, false);
    }

    private Operation add(Column column) {
        return new Operation.AddColumn(from.name(), column, false, null);
    }

    private Item kept(Column was, Column column) {
        Column shall = comparing.comparison().inWordsOf(from, was, to, column);
        Column now = comparing.replaced().in(was);
        boolean computed = was.generated() != null || shall.generated() != null;
        Item item =
                Item.kept(
                                id(was),
                                id(column),
                                computed ? Item.Falls.WHEN_CHANGED : Item.Falls.NEVER)
                        .remadeBy(drop(now), add(shall));
        if (!shall.equals(now) && !comparing.alterations().inPlace(from, was, shall)) {
            return item.notInPlace();
        }
        if (!computed && now.defaultSql() != null && shall.defaultSql() != null) {
            item = withDefaultAgain(now, shall);
        }
        return shall.equals(now) ? item : altered(item, now, shall);
    }

    /** The default alone goes, and comes again, for a routine that it calls. */
    private Item withDefaultAgain(Column now, Column shall) {
        Column bare = now.defaultSql(null);
        String using = comparing.alterations().using(from, bare, shall);
        return Item.kept(id(now), id(shall), Item.Falls.WITH_ROUTINE)
                .remadeBy(
                        new Operation.AlterColumn(from.name(), now, bare, null),
                        new Operation.AlterColumn(from.name(), bare, shall, using));
    }

    private Item altered(Item item, Column now, Column shall) {
        String using = comparing.alterations().using(from, now, shall);
        return item.altered(List.of(new Operation.AlterColumn(from.name(), now, shall, using)))
                .retyping(
                        !now.type().equals(shall.type())
                                || !Objects.equals(now.collation(), shall.collation())
                                || !Objects.equals(
                                        now.option(ColumnOption.CHARACTER_SET),
                                        shall.option(ColumnOption.CHARACTER_SET))
                                || !Objects.equals(now.generated(), shall.generated()));
    }

    private Item added(Column column) {
        boolean lacksValue =
                !column.nullable()
                        && column.defaultSql() == null
                        && column.identity() == null
                        && column.generated() == null;
        if (!lacksValue || !comparing.options().asks()) {
            return Item.created(id(column), List.of(add(column)));
        }
        String value = value(column);
        return value == null ? doubtful(column) : valued(column, value);
    }

    private @org.jspecify.annotations.Nullable String value(Column column) {
        for (Map.Entry<ObjectId, String> entry : comparing.options().told().values().entrySet()) {
            if (comparing.keys().of(entry.getKey()).equals(id(column))) {
                return entry.getValue();
            }
        }
        return null;
    }

    private Item valued(Column column, String value) {
        Column filled = column.defaultSql(value);
        return Item.created(
                id(column),
                List.of(add(filled), new Operation.AlterColumn(from.name(), filled, column, null)));
    }

    private Item doubtful(Column column) {
        Column open = column.nullable(true);
        Operation close = new Operation.AlterColumn(from.name(), open, column, null);
        comparing
                .doubts()
                .add(
                        new Doubt(
                                Doubt.Kind.MISSING_VALUE,
                                null,
                                ObjectId.column(from.name(), column.name()),
                                MISSING_VALUE.formatted(
                                        column.name(), from.name(), column.name(), column.name()),
                                close,
                                List.of(add(column)),
                                List.of()));
        return Item.created(id(column), List.of(add(open), close));
    }
}
