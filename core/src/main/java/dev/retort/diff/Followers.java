package dev.retort.diff;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is called after a table, and goes with it where that gets another name: the sequence or the
 * table that counts its keys, the tables of its collections.
 */
record Followers(Schema from, Schema to, Comparison comparison) {

    private static final double ALIKE = 0.5;

    /** One that is gone while one is new that is called after the new name in the same way. */
    record Follower<T>(T was, T shall) {}

    List<Follower<Table>> tables(QualifiedName was, QualifiedName shall) {
        List<Follower<Table>> tables = all(was, shall, from.tables(), to.tables());
        tables.removeIf(it -> Likeness.ofTables(it.was(), it.shall(), comparison) < ALIKE);
        return tables;
    }

    /** The sequences that stand alone; what a column owns follows its column. */
    List<Follower<Sequence>> sequences(QualifiedName was, QualifiedName shall) {
        List<Follower<Sequence>> sequences = all(was, shall, from.sequences(), to.sequences());
        sequences.removeIf(it -> it.was().ownedBy() != null || it.shall().ownedBy() != null);
        return sequences;
    }

    private <T extends SchemaObject> List<Follower<T>> all(
            QualifiedName was, QualifiedName shall, List<T> present, List<T> wanted) {
        List<Follower<T>> all = new ArrayList<>();
        for (T each : present) {
            Optional<QualifiedName> name =
                    name(each.id().name(), was, shall)
                            .filter(it -> find(wanted, each.id().name()).isEmpty())
                            .filter(it -> find(present, it).isEmpty());
            name.flatMap(it -> find(wanted, it)).ifPresent(it -> all.add(new Follower<>(each, it)));
        }
        return all;
    }

    private <T extends SchemaObject> Optional<T> find(List<T> objects, QualifiedName name) {
        Predicate<T> isCalled = it -> keys().of(it.id().name()).equals(keys().of(name));
        return objects.stream().filter(isCalled).findFirst();
    }

    /** The name under which something would go on, where it is called after the table. */
    private Optional<QualifiedName> name(
            QualifiedName name, QualifiedName was, QualifiedName shall) {
        QualifiedName prefix = was.withName(was.name() + "_");
        int length = prefix.name().length();
        boolean isAfter =
                name.name().length() > length
                        && keys().of(name.withName(name.name().substring(0, length)))
                                .equals(keys().of(prefix));
        return isAfter
                ? Optional.of(shall.withName(shall.name() + name.name().substring(length - 1)))
                : Optional.empty();
    }

    private Keys keys() {
        return comparison.keys();
    }
}
