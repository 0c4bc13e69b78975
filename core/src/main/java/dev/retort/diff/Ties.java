package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Lineage;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ties of a table to those above it. A tie that holds hands down what changes above; any other
 * is cut first, and tied after all else, so that the table changes by itself and keeps its rows.
 */
final class Ties {

    /** What says which tables are above. */
    private static final List<TableOption> LINEAGE =
            List.of(TableOption.PARTITION_OF, TableOption.PARTITION_BOUND, TableOption.INHERITS);

    private final Comparing comparing;
    private final Table was;
    private final Table shall;
    private final Map<QualifiedName, Optional<Table>> before;
    private final Map<QualifiedName, Optional<Table>> after;
    private final Set<QualifiedName> held = new LinkedHashSet<>();

    private Ties(Comparing comparing, Table was, Table shall) {
        this.comparing = comparing;
        this.was = was;
        this.shall = shall;
        this.before = parents(comparing.from(), was);
        this.after = parents(comparing.to(), shall);
    }

    static Ties of(Comparing comparing, Table was, Table shall) {
        Ties ties = new Ties(comparing, was, shall);
        ties.hold();
        return ties;
    }

    Table was() {
        return was;
    }

    Table shall() {
        return shall;
    }

    /** The tables above by their keys; another schema may have them, of which nothing is known. */
    private Map<QualifiedName, Optional<Table>> parents(Schema schema, Table table) {
        Map<QualifiedName, Optional<Table>> parents = new LinkedHashMap<>();
        for (QualifiedName name : Lineage.parents(table)) {
            parents.put(key(name), schema.table(name));
        }
        return parents;
    }

    /** The key of a table above, however it is written. */
    private QualifiedName key(QualifiedName name) {
        Table part = Table.of(name, List.of()).option(TableOption.PARTITION_OF, name.toString());
        return Lineage.whole(comparing.comparison().properties(part))
                .map(comparing.keys()::of)
                .orElse(name);
    }

    private void hold() {
        boolean part = Lineage.whole(was).isPresent() && Lineage.whole(shall).isPresent();
        before.forEach(
                (name, parent) -> {
                    Optional<Table> wanted = after.getOrDefault(name, Optional.empty());
                    if (parent.isEmpty() || wanted.isEmpty()
                            ? parent.isEmpty() && after.containsKey(name)
                            : comparing.stays(parent.get(), wanted.get())
                                    && (part || !interferes(parent.get(), wanted.get()))) {
                        held.add(name);
                    }
                });
    }

    /** Whether what changes above would do to the table what it shall not have. */
    private boolean interferes(Table parent, Table wanted) {
        Map<String, Column> old = columns(comparing.from(), parent);
        Map<String, Column> now = columns(comparing.to(), wanted);
        Map<String, Column> own = columns(comparing.from(), was);
        Map<String, Column> future = columns(comparing.to(), shall);
        for (Map.Entry<String, Column> entry : old.entrySet()) {
            String name = entry.getKey();
            Column other = now.get(name);
            boolean listed = was.column(name).isPresent();
            if (other == null
                    ? listed || future.containsKey(name)
                    : changes(parent, entry.getValue(), wanted, other)
                            && (listed && !inPlace(parent, entry.getValue(), other)
                                    || isShared(parent, name))) {
                return true;
            }
        }
        return now.keySet().stream().anyMatch(it -> !old.containsKey(it) && own.containsKey(it))
                || checksGo(parent, wanted);
    }

    private boolean changes(Table parent, Column old, Table wanted, Column now) {
        Column same = comparing.comparison().inWordsOf(parent, old, wanted, now);
        return !same.type().equals(old.type())
                || !Objects.equals(same.collation(), old.collation())
                || !Objects.equals(same.generated(), old.generated());
    }

    private boolean inPlace(Table parent, Column old, Column now) {
        return comparing.alterations().inPlace(parent, old, now);
    }

    /** A column that comes from two tables cannot change with one of them. */
    private boolean isShared(Table parent, String column) {
        return before.values().stream()
                .flatMap(Optional::stream)
                .filter(it -> it != parent)
                .anyMatch(it -> columns(comparing.from(), it).containsKey(column));
    }

    /** Whether a check goes above that the table has by itself too. */
    private boolean checksGo(Table parent, Table wanted) {
        Set<Object> stay =
                checks(comparing.to(), wanted).stream()
                        .map(it -> check(comparing.to(), wanted, it))
                        .collect(Collectors.toSet());
        return checks(comparing.from(), parent).stream()
                .filter(it -> was.checks().stream().anyMatch(own -> sameName(own, it)))
                .anyMatch(it -> !stay.contains(check(comparing.from(), parent, it)));
    }

    static boolean sameName(Check one, Check other) {
        return one.name() != null && one.name().equals(other.name());
    }

    /** A check with its name, in the form in which it is compared. */
    Object check(Schema schema, Table table, Check check) {
        return List.of(
                String.valueOf(check.name()), comparing.comparison().form(schema, table, check));
    }

    private static List<Check> checks(Schema schema, Table table) {
        Lineage lineage = Lineage.of(schema);
        List<Check> checks = new ArrayList<>(lineage.handedDown(table));
        checks.addAll(lineage.checks(table));
        return checks;
    }

    private Map<String, Column> columns(Schema schema, Table table) {
        Map<String, Column> columns = new LinkedHashMap<>();
        comparing
                .comparison()
                .lineage(schema)
                .columns(table)
                .forEach(it -> columns.put(it.name(), it));
        return columns;
    }

    /** A column above that is handed down before. */
    Optional<Column> heldBefore(String column) {
        return held(comparing.from(), before, column);
    }

    /** A column above that is handed down after. */
    Optional<Column> heldAfter(String column) {
        return held(comparing.to(), after, column);
    }

    private Optional<Column> held(
            Schema schema, Map<QualifiedName, Optional<Table>> parents, String column) {
        return held.stream()
                .flatMap(it -> parents.getOrDefault(it, Optional.empty()).stream())
                .flatMap(it -> comparing.comparison().lineage(schema).columns(it).stream())
                .filter(it -> it.name().equals(column))
                .findFirst();
    }

    /** The checks that come from above by ties that hold, as they shall be. */
    List<Check> heldChecks() {
        return held.stream()
                .flatMap(it -> after.getOrDefault(it, Optional.empty()).stream())
                .flatMap(it -> checks(comparing.to(), it).stream())
                .toList();
    }

    /** The checks that come from above by other ties, before and after. */
    List<Check> freedChecks() {
        return free(before).stream().flatMap(it -> checks(comparing.from(), it).stream()).toList();
    }

    List<Check> takenChecks() {
        return free(after).stream().flatMap(it -> checks(comparing.to(), it).stream()).toList();
    }

    private List<Table> free(Map<QualifiedName, Optional<Table>> parents) {
        return parents.entrySet().stream()
                .filter(it -> !held.contains(it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .toList();
    }

    /** Whether the table is a partition of the same whole throughout. */
    boolean keepsWhole() {
        return Lineage.whole(was).map(it -> held.contains(key(it))).orElse(true)
                && Lineage.whole(shall).map(it -> held.contains(key(it))).orElse(true);
    }

    /**
     * The options of the table on its way: with the ties alone that hold, and with all else as it
     * shall be.
     *
     * @param boundStays whether a partition has the same bounds throughout
     * @param differs whether anything differs but the ties
     */
    List<Operation> options(boolean boundStays, boolean differs) {
        Map<TableOption, String> loose = tied(was.options(), boundStays ? held : inherited());
        Map<TableOption, String> changed =
                differs ? lineage(shall.options(), loose) : lineage(was.options(), loose);
        ObjectId id =
                keepsWhole() && !boundStays
                        ? comparing.ids().bounds(was.name())
                        : comparing.ids().ties(was.name());
        if (!boundStays || !held.containsAll(before.keySet())) {
            if (!loose.equals(was.options())) {
                comparing.add(Item.dropped(id, List.of(set(was.options(), loose))));
            }
        }
        if (!boundStays || !held.containsAll(after.keySet())) {
            Map<TableOption, String> tied = lineage(changed, shall.options());
            if (!changed.equals(tied)) {
                comparing.add(Item.created(id, List.of(set(changed, tied))));
            }
        }
        return differs ? List.of(set(loose, changed)) : List.of();
    }

    private Set<QualifiedName> inherited() {
        Set<QualifiedName> inherited = new LinkedHashSet<>(held);
        Lineage.whole(was).map(this::key).ifPresent(inherited::remove);
        return inherited;
    }

    /** The options with the ties alone to some tables. */
    private Map<TableOption, String> tied(Map<TableOption, String> options, Set<QualifiedName> to) {
        Table table = Table.of(was.name(), List.of()).options(options);
        if (Lineage.whole(table).map(this::key).filter(to::contains).isEmpty()) {
            table = table.option(TableOption.PARTITION_OF, null);
            table = table.option(TableOption.PARTITION_BOUND, null);
        }
        if (table.option(TableOption.INHERITS) != null) {
            String parents =
                    Lineage.parents(table).stream()
                            .filter(it -> to.contains(key(it)))
                            .map(QualifiedName::toString)
                            .collect(Collectors.joining(", "));
            table = table.option(TableOption.INHERITS, parents.isEmpty() ? null : parents);
        }
        return table.options();
    }

    /** Options with the ties of others. */
    private Map<TableOption, String> lineage(
            Map<TableOption, String> options, Map<TableOption, String> ties) {
        Table table = Table.of(was.name(), List.of()).options(options);
        for (TableOption option : LINEAGE) {
            table = table.option(option, ties.get(option));
        }
        return table.options();
    }

    /** Whether two tables differ in anything but their ties. */
    static boolean differ(Table was, Table shall) {
        Table one = was;
        Table other = shall;
        for (TableOption option : LINEAGE) {
            one = one.option(option, null);
            other = other.option(option, null);
        }
        return !one.options().equals(other.options());
    }

    private Operation set(Map<TableOption, String> from, Map<TableOption, String> to) {
        return new Operation.SetTableOptions(was.name(), from, to);
    }
}
