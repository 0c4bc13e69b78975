package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The told renames of indexes and constraints, by name or with their table's name before it. */
record PartRenames(Told told, Renamed renamed, Keys keys) {

    /** The told renames of the indexes or of the constraints of one table. */
    record Of(PartRenames all, QualifiedName table, Set<String> present, Set<String> wanted) {

        /** Whether somebody said that the one became the other, and not both stay as they are. */
        boolean says(@Nullable String was, @Nullable String shall) {
            if (was == null || shall == null || all.told().renames().isEmpty()) {
                return false;
            }
            boolean stay =
                    wanted.contains(all.keys().of(was)) && present.contains(all.keys().of(shall));
            return !stay && all.says(table, was, shall);
        }
    }

    /**
     * Those of one table.
     *
     * @param table the table as it is called after the renames of tables
     * @param present the names that are there
     * @param wanted the names that are wanted
     */
    Of of(
            QualifiedName table,
            Collection<@Nullable String> present,
            Collection<@Nullable String> wanted) {
        return new Of(this, table, keys(present), keys(wanted));
    }

    private Set<String> keys(Collection<@Nullable String> names) {
        Set<String> held = new HashSet<>();
        for (String name : names) {
            if (name != null) {
                held.add(keys.of(name));
            }
        }
        return held;
    }

    private boolean says(QualifiedName table, String was, String shall) {
        boolean says = false;
        for (Rename rename : told.renames()) {
            if (isOf(table, rename)
                    && keys.same(rename.fromPart(), was)
                    && keys.same(rename.toPart(), shall)) {
                renamed.obey(rename);
                says = true;
            }
        }
        return says;
    }

    private boolean isOf(QualifiedName table, Rename rename) {
        String name = rename.fromTable();
        return name == null || isCalled(table, keys.of(QualifiedName.parse(name)));
    }

    /** Whether a table has a name now, or had it before it was renamed. */
    private boolean isCalled(QualifiedName table, QualifiedName name) {
        QualifiedName now = keys.of(table);
        return now.equals(name)
                || renamed.operations().stream()
                        .anyMatch(
                                operation ->
                                        operation instanceof Operation.RenameTable it
                                                && keys.of(it.from()).equals(name)
                                                && keys.of(it.to()).equals(now));
    }
}
