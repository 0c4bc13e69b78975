package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Renames and what follows them as one list. Texts that are dropped go before the renames, since
 * they speak of the old names, also on the way back.
 */
final class Sequel {

    private Sequel() {}

    static List<Operation> of(Renamed renamed, List<Operation> ordered) {
        List<Operation> renames = renamed.operations();
        if (renames.isEmpty()) {
            return ordered;
        }
        int texts = 0;
        while (texts < ordered.size() && isText(ordered.get(texts))) {
            texts++;
        }
        Map<SchemaObject, SchemaObject> originals = originals(bare(renamed), renames);
        List<Operation> all = new ArrayList<>();
        for (Operation operation : ordered.subList(0, texts)) {
            all.add(original(operation, originals));
        }
        all.addAll(renamed.preparations());
        all.addAll(renames);
        all.addAll(ordered.subList(texts, ordered.size()));
        return all;
    }

    /** The schema without what has only been made for the renames. */
    private static Schema bare(Renamed renamed) {
        Schema schema = renamed.schema();
        for (Operation.CreateObject made : renamed.preparations()) {
            schema = schema.without(made.object().id());
        }
        return schema;
    }

    private static boolean isText(Operation operation) {
        return operation instanceof Operation.DropObject drop
                && switch (drop.id().kind()) {
                    case VIEW, TRIGGER, POLICY, EVENT, GRANT, COMMENT -> true;
                    default -> false;
                };
    }

    /** Each object as it was called before the renames. */
    private static Map<SchemaObject, SchemaObject> originals(
            Schema schema, List<Operation> renames) {
        Schema before = schema;
        for (int i = renames.size() - 1; i >= 0; i--) {
            before = renames.get(i).reverse().apply(before);
        }
        Map<SchemaObject, SchemaObject> originals = new HashMap<>();
        Iterator<SchemaObject> old = before.objects().iterator();
        for (SchemaObject object : schema.objects()) {
            originals.put(object, old.next());
        }
        return originals;
    }

    private static Operation original(
            Operation operation, Map<SchemaObject, SchemaObject> originals) {
        if (operation instanceof Operation.DropObject drop && drop.was() != null) {
            SchemaObject was = originals.getOrDefault(drop.was(), drop.was());
            ObjectId id = was.id();
            return new Operation.DropObject(id, was, drop.ifExists(), drop.cascade());
        }
        return operation;
    }
}
