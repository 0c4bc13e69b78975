package dev.retort.diff;

import dev.retort.dialect.Equivalence;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of the earlier names that a source tells for good, those that are still in use: where the new
 * name stands already, the rename is done, and whatever has the old name is something else.
 */
public final class OpenRenames {

    private final Equivalence equivalence;
    private final Set<QualifiedName> names = new HashSet<>();
    private final Map<QualifiedName, Table> tables = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private OpenRenames(Schema actual, Equivalence equivalence) {
        this.equivalence = equivalence;
        actual.objects().stream()
                .filter(it -> it.id().parent() == null)
                .forEach(it -> names.add(key(it.id().name())));
        actual.tables().forEach(it -> tables.put(key(it.name()), it));
    }

    /** The renames that are left to do, at most one for each new name: the first told. */
    public static List<Rename> of(List<Rename> told, Schema actual, Equivalence equivalence) {
        OpenRenames open = new OpenRenames(actual, equivalence);
        List<Rename> left = new ArrayList<>();
        for (Rename rename : told) {
            if (open.isOpenObject(rename)) {
                left.add(rename);
            }
        }
        for (Rename rename : told) {
            if (!left.contains(rename) && open.isOpenColumn(rename)) {
                left.add(rename);
            }
        }
        return left;
    }

    private boolean isOpenObject(Rename rename) {
        QualifiedName from = key(QualifiedName.parse(rename.from()));
        QualifiedName to = key(QualifiedName.parse(rename.to()));
        boolean open = names.contains(from) && !names.contains(to) && taken.add(to.toString());
        if (open && tables.containsKey(from)) {
            tables.put(to, tables.get(from));
        }
        return open;
    }

    private boolean isOpenColumn(Rename rename) {
        int dot = rename.from().lastIndexOf('.');
        String name = rename.to().substring(rename.to().lastIndexOf('.') + 1);
        return dot >= 0
                && Optional.ofNullable(
                                tables.get(
                                        key(QualifiedName.parse(rename.from().substring(0, dot)))))
                        .filter(table -> has(table, rename.from().substring(dot + 1)))
                        .filter(table -> !has(table, name))
                        .filter(table -> taken.add(key(table.name()) + "." + key(name)))
                        .isPresent();
    }

    private boolean has(Table table, String column) {
        return table.columns().stream().anyMatch(it -> key(it.name()).equals(key(column)));
    }

    private QualifiedName key(QualifiedName name) {
        return name.withName(key(name.name()));
    }

    private String key(String name) {
        return equivalence.name(name);
    }
}
