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
import java.util.Set;

/** What differs about the columns of a table that both sides have. */
final class ColumnItems {

    private static final String MISSING_VALUE =
            "\"%s\" refuses NULL and has no default, and rows that are there have no value for it:"
                    + " give them one before the next line, for example by UPDATE %s SET %s = …"
                    + " WHERE %s IS NULL.";

    private static final String NULLS =
            "\"%s\" of \"%s\" refuses NULL from here on: give rows that have none a value before the"
                    + " next line, for example by UPDATE %s SET %s = … WHERE %s IS NULL.";

    private final Comparing comparing;
    private final Table from;
    private final Table to;
    private final Set<String> following;
    private final ObjectId table;

    private ColumnItems(Comparing comparing, Table from, Table to, Set<String> following) {
        this.comparing = comparing;
        this.from = from;
        this.to = to;
        this.following = following;
        this.table = comparing.ids().table(from.name());
    }

    /**
     * Finds what differs.
     *
     * @param following the columns that follow others, and have nothing to do by themselves
     */
    static void find(Comparing comparing, Table from, Table to, Set<String> following) {
        new ColumnItems(comparing, from, to, following).find();
    }

    private void find() {
        Map<String, Column> present = new HashMap<>();
        from.columns().forEach(column -> present.put(comparing.keys().of(column.name()), column));
        for (Column column : leading(to)) {
            Column was = present.remove(comparing.keys().of(column.name()));
            comparing.add(was == null ? added(column) : kept(was, column));
        }
        for (Column column : leading(from)) {
            if (present.containsKey(comparing.keys().of(column.name()))) {
                comparing.add(
                        Item.dropped(id(column), List.of(drop(comparing.replaced().in(column)))));
            }
        }
    }

    private List<Column> leading(Table table) {
        return table.columns().stream().filter(it -> !following.contains(it.name())).toList();
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
        if (!now.type().equals(was.type()) && column.defaultSql() != null) {
            // It is set again for the type, so that it may be told as it shall be.
            shall = shall.defaultSql(column.defaultSql());
        }
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
        Operation.AlterColumn change =
                new Operation.AlterColumn(
                        from.name(), now, shall, comparing.alterations().using(from, now, shall));
        boolean refuses = now.nullable() && !shall.nullable() && shall.generated() == null;
        if (refuses && shall.identity() == null && comparing.options().asks()) {
            change = withoutNull(change);
        }
        String guess = comparing.alterations().guess(from, now, shall);
        if (guess != null && !now.type().equals(shall.type())) {
            ObjectId id = ObjectId.column(from.name(), now.name());
            comparing.doubts().add(doubt(Doubt.Kind.CONVERSION, id, guess, change));
        }
        return item.altered(List.of(change))
                .retyping(
                        !now.type().equals(shall.type())
                                || !Objects.equals(now.collation(), shall.collation())
                                || !Objects.equals(
                                        now.option(ColumnOption.CHARACTER_SET),
                                        shall.option(ColumnOption.CHARACTER_SET))
                                || !Objects.equals(now.generated(), shall.generated()));
    }

    /** The change with what was told for rows that have NULL, or with a doubt about them. */
    private Operation.AlterColumn withoutNull(Operation.AlterColumn change) {
        Column shall = change.to();
        String value = value(shall);
        if (value == null) {
            String name = comparing.alterations().quote(shall.name());
            String sentence = NULLS.formatted(shall.name(), from.name(), inSql(), name, name);
            ObjectId id = ObjectId.column(from.name(), change.from().name());
            comparing.doubts().add(doubt(Doubt.Kind.MISSING_VALUE, id, sentence, change));
            return change;
        }
        String using = change.using();
        return new Operation.AlterColumn(
                change.table(),
                change.from(),
                shall,
                using == null
                        ? comparing.alterations().filled(change.from(), value)
                        : "coalesce(" + using + ", " + value + ")");
    }

    private String inSql() {
        return comparing.alterations().quote(from.name());
    }

    private static Doubt doubt(
            Doubt.Kind kind, ObjectId column, String sentence, Operation beside) {
        return new Doubt(kind, column, column, sentence, beside, List.of(), List.of());
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
        String name = comparing.alterations().quote(column.name());
        comparing
                .doubts()
                .add(
                        new Doubt(
                                Doubt.Kind.MISSING_VALUE,
                                null,
                                ObjectId.column(from.name(), column.name()),
                                MISSING_VALUE.formatted(column.name(), inSql(), name, name),
                                close,
                                List.of(add(column)),
                                List.of()));
        return Item.created(id(column), List.of(add(open), close));
    }
}
