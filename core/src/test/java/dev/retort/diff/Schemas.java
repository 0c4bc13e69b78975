package dev.retort.diff;

import dev.retort.codegen.OperationDescription;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Schemas as tests look at them. */
final class Schemas {

    private Schemas() {}

    /** What a schema holds, the order of everything apart. */
    static Set<String> told(Schema schema) {
        Set<String> told = new TreeSet<>();
        for (SchemaObject object : schema.objects()) {
            told.add(object instanceof Table table ? told(table) : object.toString());
        }
        return told;
    }

    private static String told(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.sort(Comparator.comparing(Column::name));
        return table.columns(columns).constraints(List.of())
                + new TreeSet<>(table.constraints().stream().map(Object::toString).toList())
                        .toString();
    }

    static Schema applied(Schema schema, List<Operation> operations) {
        Schema after = schema;
        for (Operation operation : operations) {
            after = operation.apply(after);
        }
        return after;
    }

    /** The same objects in another order. */
    static Schema shuffled(Schema schema, long seed) {
        List<SchemaObject> objects = new ArrayList<>(schema.objects());
        Collections.shuffle(objects, new Random(seed));
        return Schema.of(objects);
    }

    /** Operations as lines that a person can read. */
    static String lines(List<Operation> operations) {
        return "\n"
                + String.join("\n", operations.stream().map(OperationDescription::line).toList());
    }

    /** What only one of two has. */
    static List<String> apart(Set<String> got, Set<String> wanted) {
        List<String> apart = new ArrayList<>();
        got.stream().filter(it -> !wanted.contains(it)).forEach(it -> apart.add("got " + it));
        wanted.stream().filter(it -> !got.contains(it)).forEach(it -> apart.add("want " + it));
        return apart;
    }
}
