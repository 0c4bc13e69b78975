package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tables that got another name. */
final class TableRenames {

    private static final double ALIKE = 0.6;
    private static final double VERY_ALIKE = 0.8;
    private static final double HALF_ALIKE = 0.5;
    private static final int ENOUGH_COLUMNS = 3;

    private final Renamed renamed;
    private final Schema from;
    private final Schema to;
    private final Comparison comparison;
    private final DiffOptions options;
    private final Keys keys;
    private final Map<String, String> wanted = new LinkedHashMap<>();

    private TableRenames(Renamed renamed, Schema to, Comparison comparison, DiffOptions options) {
        this.renamed = renamed;
        this.from = renamed.schema();
        this.to = to;
        this.comparison = comparison;
        this.options = options;
        this.keys = comparison.keys();
    }

    static void find(Renamed renamed, Schema to, Comparison comparison, DiffOptions options) {
        TableRenames tables = new TableRenames(renamed, to, comparison, options);
        tables.told();
        tables.follow();
        if (!options.declaredOnly()) {
            tables.likely();
            tables.follow();
        }
        List<String> present =
                tables.from.tables().stream().map(table -> table.name().toString()).toList();
        for (NewNames.Pair pair : NewNames.of(present, tables.wanted, tables.keys)) {
            tables.prepare(QualifiedName.parse(pair.to()));
            renamed.rename(
                    new Operation.RenameTable(
                            QualifiedName.parse(pair.from()), QualifiedName.parse(pair.to())));
        }
    }

    /** The schema that a table moves to has to be there. */
    private void prepare(QualifiedName name) {
        String schema = name.schema();
        if (schema == null) {
            return;
        }
        ObjectId id = ObjectId.of(ObjectKind.NAMESPACE, QualifiedName.of(schema));
        Optional<SchemaObject> wantedSchema = to.find(id);
        if (wantedSchema.isPresent() && renamed.schema().find(id).isEmpty()) {
            renamed.prepare(new Operation.CreateObject(wantedSchema.get(), false));
        }
    }

    private void told() {
        for (Rename rename : options.told().renames()) {
            Optional<Table> was = table(from, QualifiedName.parse(rename.from()));
            if (was.isEmpty()) {
                continue;
            }
            QualifiedName name = QualifiedName.parse(rename.to());
            if (name.schema() == null) {
                name = name.withSchema(was.get().name().schema());
            }
            Optional<Table> shall = table(to, name);
            if (shall.isPresent()
                    && !isTakenByOther(shall.get())
                    && !stays(was.get(), shall.get())) {
                renamed.obey(rename);
                wanted.put(was.get().name().toString(), shall.get().name().toString());
            }
        }
    }

    /**
     * Whether both are there and wanted as they are called, and nobody said where the other goes.
     */
    private boolean stays(Table was, Table shall) {
        return keys.of(was.name()).equals(keys.of(shall.name()))
                || table(to, was.name()).isPresent()
                        && table(from, shall.name()).isPresent()
                        && options.told().renames().stream()
                                .noneMatch(
                                        it ->
                                                keys.of(QualifiedName.parse(it.from()))
                                                        .equals(keys.of(shall.name())));
    }

    private Optional<Table> table(Schema schema, QualifiedName name) {
        return schema.tables().stream()
                .filter(table -> keys.of(table.name()).equals(keys.of(name)))
                .findFirst();
    }

    /** Whether something that is no table has the name now. */
    private boolean isTakenByOther(Table table) {
        QualifiedName name = keys.of(table.name());
        for (SchemaObject object : from.objects()) {
            boolean standsAlone = object.id().parent() == null && !(object instanceof Table);
            if (standsAlone && keys.of(object.id().name()).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** What is called after a table goes with it. */
    private void follow() {
        Followers followers = new Followers(from, to, comparison);
        Map<String, String> more = new LinkedHashMap<>();
        wanted.forEach(
                (was, shall) ->
                        followers
                                .tables(QualifiedName.parse(was), QualifiedName.parse(shall))
                                .forEach(
                                        it ->
                                                more.put(
                                                        it.was().name().toString(),
                                                        it.shall().name().toString())));
        more.forEach(
                (was, shall) -> {
                    boolean free = !wanted.containsValue(shall);
                    if (free && !isReplaced(QualifiedName.parse(was), QualifiedName.parse(shall))) {
                        wanted.putIfAbsent(was, shall);
                    }
                });
    }

    private void likely() {
        List<Table> removed = only(from, to, wanted.keySet()::contains);
        List<Table> added = only(to, from, wanted.values()::contains);
        List<Likely<Table>> pairs = Likely.all(removed, added, this::likeness);
        for (Likely<Table> pair : options.asks() ? Likely.best(pairs) : pairs) {
            if (options.asks()) {
                if (renamed.schema().find(pair.from().id()).isPresent()) {
                    withhold(pair);
                }
            } else if (pair.unique() && !isTakenByOther(pair.to())) {
                wanted.put(pair.from().name().toString(), pair.to().name().toString());
            } else {
                renamed.maybe(
                        maybe(
                                pair,
                                List.of(
                                        new Operation.RenameTable(
                                                pair.from().name(), pair.to().name())),
                                List.of()));
            }
        }
    }

    private List<Table> only(
            Schema schema, Schema other, java.util.function.Predicate<String> paired) {
        List<Table> only = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (table(other, table.name()).isEmpty() && !paired.test(table.name().toString())) {
                only.add(table);
            }
        }
        only.sort(Comparator.comparing(Table::name));
        return only;
    }

    private double likeness(Table was, Table shall) {
        if (isReplaced(was.name(), shall.name())) {
            return 0;
        }
        double columns = Likeness.ofTables(was, shall, comparison);
        double names = Likeness.ofNames(was.name().name(), shall.name().name());
        boolean many = Math.min(was.columns().size(), shall.columns().size()) >= ENOUGH_COLUMNS;
        boolean alike =
                columns >= VERY_ALIKE && many
                        || columns >= ALIKE && names >= ALIKE
                        || options.asks() && mayBeOne(was, shall, columns, many);
        return alike ? (columns + names) / 2 : 0;
    }

    /** Asking costs less than losing the rows. */
    private boolean mayBeOne(Table was, Table shall, double columns, boolean many) {
        return columns >= HALF_ALIKE && (many || isReferredToInItsPlace(was, shall));
    }

    /** Whether a foreign key that refers to the one shall refer to the other. */
    private boolean isReferredToInItsPlace(Table was, Table shall) {
        for (Table table : from.tables()) {
            Optional<Table> wantedTable = table(to, table.name());
            for (ForeignKey key : table.foreignKeys()) {
                boolean follows =
                        refers(key, was)
                                && wantedTable.stream()
                                        .flatMap(it -> it.foreignKeys().stream())
                                        .filter(it -> refers(it, shall))
                                        .anyMatch(
                                                it ->
                                                        keys.of(it.columns())
                                                                .equals(keys.of(key.columns())));
                if (follows) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean refers(ForeignKey key, Table table) {
        return keys.of(key.referencedTable()).equals(keys.of(table.name()));
    }

    /** Whether somebody said that this is no rename. */
    private boolean isReplaced(QualifiedName was, QualifiedName shall) {
        return options.told().replaced().stream()
                .anyMatch(
                        it ->
                                keys.of(QualifiedName.parse(it.from())).equals(keys.of(was))
                                        && keys.of(QualifiedName.parse(it.to()))
                                                .equals(keys.of(shall)));
    }

    private void withhold(Likely<Table> pair) {
        QualifiedName was = pair.from().name();
        QualifiedName shall = pair.to().name();
        Followers followers = new Followers(renamed.schema(), to, comparison);
        List<Operation> renames = new ArrayList<>(List.of(new Operation.RenameTable(was, shall)));
        List<Operation> left = new ArrayList<>();
        Schema seen = renamed.schema();
        for (Followers.Follower<Table> it : followers.tables(was, shall)) {
            Table table = it.was();
            renames.add(new Operation.RenameTable(table.name(), it.shall().name()));
            left.add(new Operation.DropTable(table.name(), table, false));
            seen = seen.without(table.id());
        }
        left.add(new Operation.DropTable(was, pair.from(), false));
        for (Followers.Follower<Sequence> it : followers.sequences(was, shall)) {
            Sequence sequence = it.was();
            renames.add(new Operation.RenameObject(sequence.id(), it.shall().name()));
            left.add(new Operation.DropObject(sequence.id(), sequence, false, false));
            seen = seen.without(sequence.id());
        }
        renamed.maybe(maybe(pair, renames, left));
        renamed.seen(seen.without(pair.from().id()));
    }

    private static Maybe maybe(Likely<Table> pair, List<Operation> renames, List<Operation> left) {
        return new Maybe(
                pair.from().id(),
                pair.to().id(),
                "The table \"%s\" is gone and \"%s\" is new, with columns alike."
                        .formatted(pair.from().name(), pair.to().name()),
                renames,
                left);
    }
}
