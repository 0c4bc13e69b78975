package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.NativeObject;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** The way from one type to another of its name: words added, or a successor in its place. */
final class TypeChange {

    private TypeChange() {}

    /** Whether words are only added; those that are there stay in their order. */
    static boolean onlyAdds(EnumType from, EnumType to) {
        List<String> kept = new ArrayList<>(to.values());
        kept.retainAll(from.values());
        return kept.equals(from.values());
    }

    /** The operations that add the words that are new. */
    static List<Operation> additions(EnumType from, EnumType to) {
        List<Operation> operations = new ArrayList<>();
        List<String> values = to.values();
        for (int i = 0; i < values.size(); i++) {
            if (from.values().contains(values.get(i))) {
                continue;
            }
            boolean atEnd = values.stream().skip(i).noneMatch(from.values()::contains);
            String before = i == 0 && !atEnd ? from.values().get(0) : null;
            String after = i == 0 || atEnd ? null : values.get(i - 1);
            operations.add(new Operation.AddEnumValue(from.name(), values.get(i), before, after));
        }
        return operations;
    }

    /** Whether an object is a type that columns may have, or orders their words. */
    static boolean isType(SchemaObject object) {
        return object instanceof EnumType
                || object instanceof Domain
                || object instanceof CompositeType
                || object instanceof NativeObject one && one.isCollation();
    }

    /** What the type is called while its successor takes its place. */
    static QualifiedName aside(SchemaObject type) {
        QualifiedName name = type.id().name();
        return name.withName(name.name() + "_old");
    }

    /** The operations that put the type aside and make its successor. */
    static List<Operation> begin(SchemaObject from, SchemaObject to) {
        return List.of(
                new Operation.RenameObject(from.id(), aside(from)),
                new Operation.CreateObject(to, false));
    }

    /** The operation that drops the type that was put aside. */
    static Operation end(SchemaObject from) {
        SchemaObject old = Naming.renamed(from, aside(from));
        return new Operation.DropObject(old.id(), old, false, false);
    }
}
