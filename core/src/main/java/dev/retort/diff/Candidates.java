package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes and what comes in a difference, as somebody would name it who says what it means. */
public final class Candidates {

    private static final int ENOUGH = 6;

    private final Set<String> gone = new LinkedHashSet<>();
    private final Set<String> come = new LinkedHashSet<>();

    private Candidates() {}

    /** Those of a difference. */
    public static Candidates of(Difference difference) {
        Candidates candidates = new Candidates();
        difference.operations().forEach(candidates::note);
        for (Doubt doubt : difference.doubts()) {
            doubt.left().forEach(candidates::note);
            doubt.otherwise().forEach(candidates::note);
            if (doubt.kind() == Doubt.Kind.MISSING_VALUE) {
                candidates.come.add(text(doubt.to()));
            }
        }
        Set<String> remade = new LinkedHashSet<>(candidates.gone);
        remade.retainAll(candidates.come);
        candidates.gone.removeAll(remade);
        candidates.come.removeAll(remade);
        return candidates;
    }

    /** In one sentence, the nearest to what was said first. */
    public String sentence(String said) {
        if (gone.isEmpty() && come.isEmpty()) {
            return "No name goes or comes.";
        }
        return "%s; %s."
                .formatted(list("What goes is", gone, said), list("what comes is", come, said));
    }

    private static String list(String begin, Collection<String> names, String said) {
        if (names.isEmpty()) {
            return begin + " nothing";
        }
        List<String> nearest =
                names.stream()
                        .sorted(
                                Comparator.comparing((String it) -> -Likeness.ofNames(it, said))
                                        .thenComparing(it -> it))
                        .limit(ENOUGH)
                        .toList();
        int more = names.size() - nearest.size();
        return begin
                + " "
                + String.join(", ", nearest)
                + (more == 0 ? "" : " and " + more + " more");
    }

    private void note(Operation operation) {
        if (operation instanceof Operation.DropTable drop) {
            gone.add(drop.table().toString());
        } else if (operation instanceof Operation.CreateTable create) {
            come.add(create.table().name().toString());
        } else if (operation instanceof Operation.RenameTable rename) {
            gone.add(rename.from().toString());
            come.add(rename.to().toString());
        } else if (operation instanceof Operation.DropColumn drop) {
            gone.add(part(drop.table(), drop.column()));
        } else if (operation instanceof Operation.AddColumn add) {
            come.add(part(add.table(), add.column().name()));
        } else if (operation instanceof Operation.RenameColumn rename) {
            gone.add(part(rename.table(), rename.from()));
            come.add(part(rename.table(), rename.to()));
        } else if (operation instanceof Operation.DropObject drop) {
            gone.add(text(drop.id()));
        } else if (operation instanceof Operation.CreateObject create) {
            come.add(text(create.object().id()));
        } else {
            noteRule(operation);
        }
    }

    private void noteRule(Operation operation) {
        if (operation instanceof Operation.DropIndex drop && drop.table() != null) {
            gone.add(part(drop.table(), drop.index()));
        } else if (operation instanceof Operation.CreateIndex create) {
            come.add(part(create.index().table(), create.index().name()));
        } else if (operation instanceof Operation.RenameIndex rename) {
            gone.add(part(rename.table(), rename.from()));
            come.add(part(rename.table(), rename.to()));
        } else if (operation instanceof Operation.DropConstraint drop
                && drop.constraint() != null) {
            gone.add(part(drop.table(), drop.constraint()));
        } else if (operation instanceof Operation.AddConstraint add
                && add.constraint().name() != null) {
            come.add(part(add.table(), add.constraint().name()));
        } else if (operation instanceof Operation.RenameConstraint rename) {
            gone.add(part(rename.table(), rename.from()));
            come.add(part(rename.table(), rename.to()));
        }
    }

    private static String text(ObjectId id) {
        @Nullable QualifiedName parent = id.parent();
        return parent == null ? id.name().toString() : part(parent, id.name().name());
    }

    private static String part(QualifiedName table, String name) {
        return table + "." + name;
    }
}
