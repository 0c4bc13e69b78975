package dev.retort.diff;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table that becomes a partition, or is one no longer: it keeps its columns and its rows, and
 * what it has like the whole becomes one with that, or is left to it.
 *
 * @param was the table that is there, with what it has from its whole
 * @param shall the table that is wanted, with what it will have from its whole
 */
record NewHome(Table was, Table shall, List<Index> indexesBefore, List<Index> indexesAfter) {

    /** The two tables as they are compared; as they are where they stay in their whole. */
    static NewHome of(
            Comparing comparing,
            Table was,
            Table shall,
            List<Index> indexesBefore,
            List<Index> indexesAfter) {
        Optional<QualifiedName> old = Inheritance.whole(was).map(comparing.keys()::of);
        if (old.equals(Inheritance.whole(shall).map(comparing.keys()::of))) {
            return new NewHome(was, shall, indexesBefore, indexesAfter);
        }
        List<Table> before = wholes(comparing.from(), was);
        List<Table> after = wholes(comparing.to(), shall);
        Comparison comparison = comparing.comparison();
        Set<Object> keysBefore = keys(comparison, comparing.from(), before);
        Set<Object> keysAfter = keys(comparison, comparing.to(), after);
        Set<Object> indexedBefore = indexes(comparing, comparing.from(), before);
        Set<Object> indexedAfter = indexes(comparing, comparing.to(), after);
        return new NewHome(
                with(was, before)
                        .constraints(
                                own(
                                        was,
                                        before,
                                        it -> form(comparison, comparing.from(), was, it),
                                        keysAfter)),
                with(shall, after)
                        .constraints(
                                own(
                                        shall,
                                        after,
                                        it -> form(comparison, comparing.to(), shall, it),
                                        keysBefore)),
                own(comparison, indexesBefore, was, indexedAfter),
                own(comparison, indexesAfter, shall, indexedBefore));
    }

    /** Stands for whatever table an index is on. */
    private static final QualifiedName WHOLE = QualifiedName.of("whole");

    private interface Form {
        Object of(Constraint constraint);
    }

    /** The tables above a partition, the nearest first. */
    private static List<Table> wholes(Schema schema, Table table) {
        List<Table> wholes = new ArrayList<>();
        Optional<Table> whole = Inheritance.whole(table).flatMap(schema::table);
        while (whole.isPresent() && !wholes.contains(whole.get())) {
            wholes.add(whole.get());
            whole = Inheritance.whole(whole.get()).flatMap(schema::table);
        }
        return wholes;
    }

    private static Table with(Table table, List<Table> wholes) {
        List<Column> columns = new ArrayList<>(table.columns());
        for (Table whole : wholes) {
            for (Column column : whole.columns()) {
                if (table.column(column.name()).isEmpty()) {
                    columns.add(column);
                }
            }
        }
        return table.columns(columns);
    }

    private static Object form(
            Comparison comparison, Schema schema, Table table, Constraint constraint) {
        return comparison.form(schema, table, constraint);
    }

    /** What the wholes have that a partition gets, or keeps, by itself. */
    private static Set<Object> keys(Comparison comparison, Schema schema, List<Table> wholes) {
        Set<Object> keys = new HashSet<>();
        for (Table whole : wholes) {
            whole.constraints().stream()
                    .filter(it -> !(it instanceof Check))
                    .forEach(it -> keys.add(form(comparison, schema, whole, it)));
        }
        return keys;
    }

    /** A partition has the checks of its whole under their names, which have to be there before. */
    private static List<Constraint> own(
            Table table, List<Table> wholes, Form form, Set<Object> ofOther) {
        List<Constraint> own = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (!ofOther.contains(form.of(constraint))) {
                own.add(constraint);
            }
        }
        for (Table whole : wholes) {
            whole.constraints().stream().filter(Check.class::isInstance).forEach(own::add);
        }
        return own;
    }

    private static Set<Object> indexes(Comparing comparing, Schema schema, List<Table> wholes) {
        Set<Object> forms = new HashSet<>();
        for (Table whole : wholes) {
            for (Index index : schema.indexes(whole.name())) {
                forms.add(comparing.comparison().form(whole, index).table(WHOLE));
            }
        }
        return forms;
    }

    private static List<Index> own(
            Comparison comparison, List<Index> indexes, Table table, Set<Object> ofOther) {
        return indexes.stream()
                .filter(it -> !ofOther.contains(comparison.form(table, it).table(WHOLE)))
                .toList();
    }
}
