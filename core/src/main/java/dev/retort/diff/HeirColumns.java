package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a table has from above: they follow what is above, and what is different in the
 * table is set aside before that changes, and set after.
 */
final class HeirColumns {

    private final Comparing comparing;
    private final Table was;
    private final Table shall;
    private final Ties ties;
    private final Set<String> following = new HashSet<>();

    private HeirColumns(Comparing comparing, Table was, Table shall, Ties ties) {
        this.comparing = comparing;
        this.was = was;
        this.shall = shall;
        this.ties = ties;
    }

    /**
     * Finds what differs.
     *
     * @param was the table with all its columns
     * @param shall the table with all its columns
     * @return the names of the columns that have nothing to do by themselves
     */
    static Set<String> find(Comparing comparing, Table was, Table shall, Ties ties) {
        HeirColumns columns = new HeirColumns(comparing, was, shall, ties);
        was.columns().forEach(it -> columns.column(it.name()));
        shall.columns().forEach(it -> columns.column(it.name()));
        return columns.following;
    }

    private void column(String name) {
        Column above = ties.heldBefore(name).orElse(null);
        Column wanted = ties.heldAfter(name).orElse(null);
        if (above == null && wanted == null || following.contains(name)) {
            return;
        }
        Column old = was.column(name).orElse(null);
        Column now = shall.column(name).orElse(null);
        if (wanted == null || now == null || old == null && above != null) {
            following.add(name);
            if (above != null && old != null && isListed(comparing.from(), old)) {
                setAside(old, below(above));
            }
        } else if (above == null) {
            following.add(name);
            after(below(wanted), now);
        } else {
            column(above, wanted, Objects.requireNonNull(old), now);
        }
    }

    private void column(Column above, Column wanted, Column old, Column now) {
        if (!isListed(comparing.from(), old) && !isListed(comparing.to(), now)) {
            following.add(old.name());
            return;
        }
        Column changed = comparing.comparison().inWordsOf(was, below(above), shall, below(wanted));
        if (changed.equals(below(above))) {
            // What is above stays, so that the table's own changes by itself.
            return;
        }
        following.add(old.name());
        Column like = handed(old, below(above), changed, below(above));
        setAside(old, like);
        Column handed = handed(like, below(above), changed, changed);
        boolean frees = !above.nullable() && wanted.nullable();
        boolean lists = isListed(comparing.from(), old);
        // What refuses NULL by itself goes on to do so in some versions.
        after(frees && lists ? handed.nullable(!now.nullable()) : handed, now);
    }

    /** What goes with a column above stands here again on the way back. */
    private void setAside(Column old, Column like) {
        Column aside = comparing.comparison().inWordsOf(was, old, was, like);
        if (!aside.equals(old)) {
            comparing.add(
                    Item.dropped(
                            comparing.ids().own(was.name(), old.name()),
                            List.of(alter(old, aside))));
        }
    }

    private boolean isListed(Schema schema, Column column) {
        return schema.table(schema == comparing.from() ? was.name() : shall.name())
                .flatMap(it -> it.column(column.name()))
                .isPresent();
    }

    private static Column below(Column above) {
        return above.comment(null);
    }

    private void after(Column handed, Column now) {
        Column shallBe = comparing.comparison().inWordsOf(was, handed, shall, now);
        if (!shallBe.equals(handed)) {
            comparing.add(
                    Item.created(
                            comparing.ids().own(was.name(), now.name()),
                            List.of(alter(handed, shallBe))));
        }
    }

    private Operation alter(Column from, Column to) {
        return new Operation.AlterColumn(was.name(), from, to, null);
    }

    /** A column with what changes above taken from there. */
    private static Column handed(Column column, Column above, Column changed, Column source) {
        Column handed = column;
        if (!above.type().equals(changed.type())
                || !Objects.equals(above.collation(), changed.collation())) {
            handed = handed.type(source.type()).collation(source.collation());
        }
        if (!Objects.equals(above.defaultSql(), changed.defaultSql())) {
            handed = handed.defaultSql(source.defaultSql());
        }
        if (!Objects.equals(above.generated(), changed.generated())) {
            handed = handed.generated(source.generated());
        }
        if (!Objects.equals(above.identity(), changed.identity())) {
            handed = handed.identity(source.identity());
        }
        if (above.nullable() != changed.nullable()) {
            handed = handed.nullable(source.nullable());
        }
        for (ColumnOption option : ColumnOption.values()) {
            @Nullable String value = changed.option(option);
            if (!Objects.equals(above.option(option), value)) {
                handed = handed.option(option, source.option(option));
            }
        }
        return handed;
    }
}
