package dev.retort.diff;

import dev.retort.dialect.Alterations;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name has to be free before something else takes it. */
final class NameClashes {

    private static final String CALLS = "calls";

    /** A name with the room in which it is taken once. */
    private record Place(String room, QualifiedName name) {}

    private final Keys keys;
    private final Map<QualifiedName, List<QualifiedName>> children;
    private final Alterations alterations;
    private final Map<Place, List<Step>> frees = new HashMap<>();
    private final Map<Place, List<Step>> takes = new HashMap<>();

    /**
     * @param children the tables that have columns from others, by these
     */
    NameClashes(
            Keys keys, Map<QualifiedName, List<QualifiedName>> children, Alterations alterations) {
        this.keys = keys;
        this.children = children;
        this.alterations = alterations;
    }

    void connect(List<Step> steps) {
        steps.forEach(this::note);
        takes.forEach(
                (place, takers) -> {
                    for (Step taker : takers) {
                        frees.getOrDefault(place, List.of())
                                .forEach(
                                        place.room().equals(CALLS)
                                                ? taker::ratherAfter
                                                : taker::after);
                    }
                });
    }

    private void note(Step step) {
        Operation operation = step.operation();
        if (operation instanceof Operation.CreateTable it) {
            takes(step, ObjectId.table(it.table().name()));
            it.table().constraints().forEach(c -> constraint(takes, step, it.table().name(), c));
            part(takes, step, it.table().options());
            it.table().columns().forEach(c -> companion(takes, step, it.table().name(), c));
        } else if (operation instanceof Operation.DropTable it) {
            frees(step, ObjectId.table(it.table()));
            if (it.was() != null) {
                it.was().constraints().forEach(c -> names(frees, step, it.table(), c.name()));
                part(frees, step, it.was().options());
                it.was().columns().forEach(c -> companion(frees, step, it.table(), c));
            }
        } else if (operation instanceof Operation.CreateObject it) {
            takes(step, it.object().id());
            calls(takes, step, it.object().id());
        } else if (operation instanceof Operation.DropObject it) {
            frees(step, it.id());
            calls(frees, step, it.id());
        } else if (operation instanceof Operation.AlterObject it) {
            calls(takes, step, it.to().id());
        } else if (operation instanceof Operation.RenameObject it) {
            frees(step, it.id());
        } else {
            notePart(step, operation);
        }
    }

    private void notePart(Step step, Operation operation) {
        if (operation instanceof Operation.AddConstraint it) {
            constraint(takes, step, it.table(), it.constraint());
        } else if (operation instanceof Operation.DropConstraint it && it.was() != null) {
            constraint(frees, step, it.table(), it.was());
            if (it.was() instanceof Check) {
                checkGoes(step, it.table(), it.constraint());
            }
        } else if (operation instanceof Operation.CreateIndex it) {
            takes(step, it.index().id());
        } else if (operation instanceof Operation.DropIndex it && it.was() != null) {
            frees(step, it.was().id());
            if (it.was().unique()) {
                add(frees, key(it.was().table()), step);
            }
        } else if (operation instanceof Operation.RenameIndex it) {
            frees(step, ObjectId.index(it.table(), it.from()));
            takes(step, ObjectId.index(it.table(), it.to()));
        } else if (operation instanceof Operation.RenameConstraint it) {
            names(frees, step, it.table(), it.from());
            names(takes, step, it.table(), it.to());
        } else if (operation instanceof Operation.AddColumn it) {
            add(takes, new Place(column(it.table()), name(it.table(), it.column().name())), step);
            companion(takes, step, it.table(), it.column());
        } else if (operation instanceof Operation.DropColumn it) {
            columnGoes(step, it.table(), it.column());
            companion(frees, step, it.table(), it.was());
        } else if (operation instanceof Operation.SetTableOptions it) {
            if (!it.to().containsKey(TableOption.PARTITION_OF)) {
                part(frees, step, it.from());
            }
            if (!it.from().containsKey(TableOption.PARTITION_OF)) {
                part(takes, step, it.to());
            }
        }
    }

    /** The bounds of a partition are taken once in its whole. */
    private void part(Map<Place, List<Step>> map, Step step, Map<TableOption, String> options) {
        String whole = options.get(TableOption.PARTITION_OF);
        if (whole != null) {
            add(map, new Place("part", keys.of(QualifiedName.parse(whole))), step);
        }
    }

    /** A check goes from the tables too that have it from this one. */
    private void checkGoes(Step step, QualifiedName table, @Nullable String check) {
        children.getOrDefault(keys.of(table), List.of())
                .forEach(
                        child -> {
                            names(frees, step, child, check);
                            checkGoes(step, child, check);
                        });
    }

    /** A column goes from the tables too that have it from this one. */
    private void columnGoes(Step step, QualifiedName table, String column) {
        add(frees, new Place(column(table), name(table, column)), step);
        children.getOrDefault(keys.of(table), List.of())
                .forEach(child -> columnGoes(step, child, column));
    }

    /** What comes or goes with a column and has a name among the relations. */
    private void companion(
            Map<Place, List<Step>> map, Step step, QualifiedName table, @Nullable Column column) {
        QualifiedName name = column == null ? null : alterations.companion(table, column);
        if (name != null) {
            add(map, new Place("relation", keys.of(name)), step);
        }
    }

    private String column(QualifiedName table) {
        return "column of " + keys.of(table);
    }

    private QualifiedName name(QualifiedName table, String name) {
        return keys.of(table.withName(name));
    }

    /** While two routines of one name are there, a call may fit both. */
    private void calls(Map<Place, List<Step>> map, Step step, ObjectId id) {
        if (id.kind() == ObjectKind.ROUTINE) {
            add(map, new Place(CALLS, keys.of(id.name())), step);
        }
    }

    private void takes(Step step, ObjectId id) {
        place(id, step, takes);
    }

    private void frees(Step step, ObjectId id) {
        place(id, step, frees);
    }

    private void place(ObjectId id, Step step, Map<Place, List<Step>> map) {
        if (isRelation(id.kind())
                || id.kind() == ObjectKind.NATIVE_OBJECT && isRelation(id.detail())) {
            add(map, new Place("relation", keys.of(id.name())), step);
        } else {
            String parent = Objects.toString(id.parent() == null ? null : keys.of(id.parent()));
            add(
                    map,
                    new Place(id.kind() + " " + parent + " " + id.detail(), keys.of(id.name())),
                    step);
        }
    }

    /** What shares one room for names, and, since a table is a type too, all types. */
    private static boolean isRelation(ObjectKind kind) {
        return switch (kind) {
            case TABLE, VIEW, SEQUENCE, INDEX, ENUM_TYPE, DOMAIN, COMPOSITE_TYPE -> true;
            default -> false;
        };
    }

    private static boolean isRelation(String word) {
        return word.equals("TYPE") || word.equals("FOREIGN TABLE");
    }

    private void constraint(
            Map<Place, List<Step>> map, Step step, QualifiedName table, Constraint constraint) {
        boolean isKey = !(constraint instanceof ForeignKey || constraint instanceof Check);
        if (isKey && map == frees) {
            add(map, key(table), step);
        }
        if (constraint instanceof ForeignKey reference && map == takes) {
            add(map, key(reference.referencedTable()), step);
        }
        String name = constraint.name();
        if (name == null) {
            return;
        }
        add(map, new Place("constraint of " + keys.of(table), name(table, name)), step);
        if (isKey) {
            add(map, new Place("relation", name(table, name)), step);
        }
    }

    /** New foreign keys rest on the keys that stay, so those that go have to be gone. */
    private Place key(QualifiedName table) {
        return new Place("key", keys.of(table));
    }

    private void names(
            Map<Place, List<Step>> map, Step step, QualifiedName table, @Nullable String name) {
        if (name != null) {
            add(map, new Place("constraint of " + keys.of(table), name(table, name)), step);
            add(map, new Place("relation", name(table, name)), step);
        }
    }

    private static void add(Map<Place, List<Step>> map, Place place, Step step) {
        map.computeIfAbsent(place, it -> new ArrayList<>()).add(step);
    }
}
