package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source that speaks of a thing cannot say about it, as it is there; what it does say holds.
 */
final class UnspokenParts {

    private static final Set<ConstraintOption> OF_CHECKS =
            Set.of(ConstraintOption.NO_INHERIT, ConstraintOption.NOT_ENFORCED);

    /** A character set is part of what a collation says, and that can be said. */
    private static final Set<ColumnOption> SPOKEN = Set.of(ColumnOption.CHARACTER_SET);

    private final Keys keys;

    UnspokenParts(Keys keys) {
        this.keys = keys;
    }

    Table of(Table table, Table there) {
        Table whole = table;
        for (Map.Entry<TableOption, String> option : there.options().entrySet()) {
            if (table.option(option.getKey()) == null) {
                whole = whole.option(option.getKey(), option.getValue());
            }
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(
                    there.columns().stream()
                            .filter(it -> keys.same(it.name(), column.name()))
                            .findFirst()
                            .map(it -> of(column, it))
                            .orElse(column));
        }
        whole = whole.columns(columns).mapConstraints(it -> of(it, there));
        for (Constraint constraint : there.constraints()) {
            if (constraint instanceof Exclusion) {
                whole = whole.with(constraint);
            }
        }
        return whole;
    }

    private static Column of(Column column, Column there) {
        Column whole = column;
        for (Map.Entry<ColumnOption, String> option : there.options().entrySet()) {
            if (!SPOKEN.contains(option.getKey()) && column.option(option.getKey()) == null) {
                whole = whole.option(option.getKey(), option.getValue());
            }
        }
        Identity identity = column.identity();
        boolean countsAlone =
                identity != null && identity.options().equals(SequenceOptions.DEFAULT);
        return countsAlone && there.identity() != null ? whole.identity(there.identity()) : whole;
    }

    private Constraint of(Constraint constraint, Table there) {
        for (Constraint other : there.constraints()) {
            if (constraint instanceof ForeignKey key
                    && other instanceof ForeignKey present
                    && keys.of(key.referencedTable()).equals(keys.of(present.referencedTable()))
                    && sameColumns(key, present)) {
                return of(key, present);
            }
            if (constraint instanceof Unique unique
                    && other instanceof Unique present
                    && sameColumns(unique, present)) {
                return of(unique, present);
            }
            if (constraint instanceof PrimaryKey key && other instanceof PrimaryKey present) {
                PrimaryKey whole =
                        key.deferral() == Deferral.NOT_DEFERRABLE
                                ? key.deferral(present.deferral())
                                : key;
                return options(whole, present.options(), PrimaryKey::option);
            }
            if (constraint instanceof Check check
                    && other instanceof Check present
                    && check.name() != null
                    && keys.same(check.name(), present.name())) {
                Map<ConstraintOption, String> options = new HashMap<>(present.options());
                options.keySet().retainAll(OF_CHECKS);
                return options(check, options, Check::option);
            }
        }
        return constraint;
    }

    private boolean sameColumns(Constraint one, Constraint other) {
        return Set.copyOf(keys.of(one.columns())).equals(Set.copyOf(keys.of(other.columns())));
    }

    private static ForeignKey of(ForeignKey key, ForeignKey there) {
        ForeignKey whole = key;
        if (key.deferral() == Deferral.NOT_DEFERRABLE) {
            whole = whole.deferral(there.deferral());
        }
        if (key.match() == Match.SIMPLE) {
            whole = whole.match(there.match());
        }
        if (key.onUpdate() == ReferentialAction.NO_ACTION) {
            whole = whole.onUpdate(there.onUpdate());
        }
        return options(whole, there.options(), ForeignKey::option);
    }

    private static Unique of(Unique unique, Unique there) {
        Unique whole = there.nullsDistinct() ? unique : unique.nullsNotDistinct();
        if (unique.deferral() == Deferral.NOT_DEFERRABLE) {
            whole = whole.deferral(there.deferral());
        }
        return options(whole, there.options(), Unique::option);
    }

    /** A way to set one option. */
    private interface Setting<T> {
        T with(T constraint, ConstraintOption option, String value);
    }

    private static <T> T options(
            T constraint, Map<ConstraintOption, String> there, Setting<T> setting) {
        T whole = constraint;
        for (Map.Entry<ConstraintOption, String> option : there.entrySet()) {
            whole = setting.with(whole, option.getKey(), option.getValue());
        }
        return whole;
    }

    /** The index as far as the source tells it, its parts in the words of those that are there. */
    Index of(Index index, Index there) {
        Index whole = index;
        if (index.predicate() == null) {
            whole = whole.where(there.predicate());
        }
        if (index.method() == null) {
            whole = whole.using(there.method());
        }
        if (index.include().isEmpty()) {
            whole = whole.include(there.include().toArray(String[]::new));
        }
        if (!there.nullsDistinct()) {
            whole = whole.nullsNotDistinct();
        }
        for (Map.Entry<IndexOption, String> option : there.options().entrySet()) {
            whole = whole.option(option.getKey(), option.getValue());
        }
        List<IndexPart> parts = new ArrayList<>();
        for (int i = 0; i < index.parts().size(); i++) {
            IndexPart part = index.parts().get(i);
            parts.add(i < there.parts().size() ? of(part, there.parts().get(i)) : part);
        }
        return whole.parts(parts);
    }

    private IndexPart of(IndexPart part, IndexPart there) {
        boolean bare =
                part.nulls() == null
                        && part.collation() == null
                        && part.operatorClass() == null
                        && part.length() == null;
        boolean same =
                part.isExpression() == there.isExpression()
                        && part.descending() == there.descending()
                        && keys.same(part.text(), there.text());
        return bare && same ? there : part;
    }

    /** The sequence with the bounds that are there. */
    static Sequence of(Sequence sequence, Sequence there) {
        SequenceOptions said = sequence.options();
        SequenceOptions found = there.options();
        SequenceOptions options =
                new SequenceOptions(
                        said.start(),
                        said.increment(),
                        or(said.minimum(), found.minimum()),
                        or(said.maximum(), found.maximum()),
                        or(said.cache(), found.cache()),
                        said.cycle() || found.cycle());
        return sequence.options(options)
                .type(sequence.type() == null ? there.type() : sequence.type())
                .ownedBy(sequence.ownedBy() == null ? there.ownedBy() : sequence.ownedBy());
    }

    private static @Nullable Long or(@Nullable Long said, @Nullable Long found) {
        return said == null ? found : said;
    }

    /** The table without keys that refer to a view. */
    Table freeOf(Table table, View view) {
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        constraints.removeIf(
                it ->
                        it instanceof ForeignKey key
                                && keys.of(key.referencedTable()).equals(keys.of(view.name())));
        return table.constraints(constraints);
    }
}
