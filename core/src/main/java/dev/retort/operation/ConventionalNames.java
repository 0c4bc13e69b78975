package dev.retort.operation;

import dev.retort.error.UnnamedIndexException;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives names by a convention to what operations create without one. */
public final class ConventionalNames {

    private final NamingConvention convention;
    private final Supplier<Schema> before;
    private final @Nullable BiPredicate<Table, String> madeUp;

    private ConventionalNames(
            NamingConvention convention,
            Supplier<Schema> before,
            @Nullable BiPredicate<Table, String> madeUp) {
        this.convention = convention;
        this.before = before;
        this.madeUp = madeUp;
    }

    /**
     * The names in what a script does; those that it gives itself are final.
     *
     * @param before the schema before the operation; asked for only where an operation does not say
     *     enough
     */
    public static ConventionalNames ofScript(NamingConvention convention, Supplier<Schema> before) {
        return new ConventionalNames(convention, before, null);
    }

    /**
     * The names in what is proposed for a script.
     *
     * @param before the schema before the operation, whose names are taken
     * @param madeUp whether nobody chose the name of a constraint or index of a table
     */
    public static ConventionalNames ofProposal(
            NamingConvention convention, Schema before, BiPredicate<Table, String> madeUp) {
        return new ConventionalNames(convention, () -> before, madeUp);
    }

    /** The operation, what it creates without a name being named. */
    public Operation of(Operation operation) {
        if (operation instanceof Operation.CreateTable create) {
            return new Operation.CreateTable(table(create.table()), create.ifNotExists());
        }
        if (operation instanceof Operation.AddConstraint add) {
            return new Operation.AddConstraint(add.table(), added(add.table(), add.constraint()));
        }
        if (operation instanceof Operation.CreateIndex create) {
            return new Operation.CreateIndex(
                    index(create.index()), create.ifNotExists(), create.concurrently());
        }
        if (operation instanceof Operation.DropConstraint drop && madeUp == null) {
            return sought(drop);
        }
        if (operation instanceof Operation.DropIndex drop && drop.index().isEmpty()) {
            return sought(drop);
        }
        if (operation instanceof Operation.RebuildTable rebuild) {
            return new Operation.RebuildTable(
                    rebuild.table(), rebuild.changes().stream().map(this::of).toList());
        }
        return operation;
    }

    /** The constraint under the name that the convention makes, of its own if it asks for that. */
    public Constraint completed(QualifiedName table, Constraint constraint) {
        NamingConvention.Kind kind = NamingConvention.Kind.of(constraint);
        return constraint.name() == null || convention.completesNames(kind)
                ? convention
                        .name(table, constraint, this::find)
                        .map(constraint::name)
                        .orElse(constraint)
                : constraint;
    }

    private Optional<Table> find(QualifiedName table) {
        return before.get().table(table);
    }

    private Table table(Table table) {
        Function<QualifiedName, Optional<Table>> tables =
                name -> name.equals(table.name()) ? Optional.of(table) : find(name);
        Set<String> taken = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            if (!isOpen(table, constraint.name())) {
                taken.add(key(constraint.name()));
            }
        }
        List<Constraint> named = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            Constraint one =
                    isOpen(table, constraint.name())
                            ? named(table.name(), constraint, tables, taken)
                            : constraint;
            taken.add(key(one.name()));
            named.add(one);
        }
        return table.constraints(named);
    }

    private Constraint added(QualifiedName name, Constraint constraint) {
        if (madeUp == null) {
            return constraint.name() == null
                    ? named(name, constraint, this::find, Set.of())
                    : constraint;
        }
        Table table = find(name).orElseGet(() -> Table.of(name, List.of()));
        Set<String> taken = new HashSet<>();
        table.constraints().forEach(it -> taken.add(key(it.name())));
        return isOpen(table, constraint.name())
                ? named(name, constraint, this::find, taken)
                : constraint;
    }

    private boolean isOpen(Table table, @Nullable String name) {
        return name == null || madeUp != null && madeUp.test(table, name);
    }

    private Constraint named(
            QualifiedName table,
            Constraint constraint,
            Function<QualifiedName, Optional<Table>> tables,
            Set<String> taken) {
        return convention
                .name(table, constraint.name(null), tables)
                .map(name -> constraint.name(free(name, taken)))
                .orElse(constraint);
    }

    /** Of several constraints to which one name falls, the second is numbered 2. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(key(free)); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    private static String key(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    private Index index(Index index) {
        boolean open = index.isUnnamed();
        Set<String> taken = new HashSet<>();
        if (madeUp != null) {
            QualifiedName name = index.table();
            Table table = find(name).orElseGet(() -> Table.of(name, List.of()));
            open = open || madeUp.test(table, index.name());
            before.get().indexes(name).forEach(it -> taken.add(key(it.name())));
        }
        if (!open) {
            return index;
        }
        Optional<String> name = convention.name(index.name(""), this::find);
        if (name.isEmpty() && index.isUnnamed()) {
            throw new UnnamedIndexException(index.table().toString());
        }
        return name.map(it -> index.name(free(it, taken))).orElse(index);
    }

    /** What is dropped by what it is may be called so, should that not tell it. */
    private Operation sought(Operation.DropConstraint drop) {
        Constraint was = drop.was();
        if (drop.constraint() != null && was == null) {
            return keyOr(drop, drop.constraint());
        }
        return drop.constraint() != null || was == null || was.name() != null
                ? drop
                : new Operation.DropConstraint(
                        drop.table(),
                        null,
                        named(drop.table(), was, this::find, Set.of()),
                        drop.ifExists());
    }

    /** Where the database keeps no name of a primary key, the convention alone tells its name. */
    private Operation keyOr(Operation.DropConstraint drop, String name) {
        PrimaryKey unnamed = PrimaryKey.of(null, List.of());
        boolean other =
                convention.name(drop.table(), unnamed, it -> Optional.empty()).stream()
                        .anyMatch(it -> !it.equalsIgnoreCase(name));
        if (other || !convention.patterns().containsKey(NamingConvention.Kind.PRIMARY_KEY)) {
            return drop;
        }
        return find(drop.table())
                .filter(table -> table.constraint(name).isEmpty())
                .flatMap(Table::primaryKey)
                .map(key -> completed(drop.table(), key.name(null)))
                .filter(key -> name.equalsIgnoreCase(key.name()))
                .<Operation>map(
                        key ->
                                new Operation.DropConstraint(
                                        drop.table(), name, key, drop.ifExists()))
                .orElse(drop);
    }

    private Operation sought(Operation.DropIndex drop) {
        Index was = drop.was();
        if (was == null) {
            throw new UnnamedIndexException(String.valueOf(drop.table()));
        }
        Index named = index(was);
        return new Operation.DropIndex(
                named.name(), drop.table(), named, drop.ifExists(), drop.concurrently());
    }
}
