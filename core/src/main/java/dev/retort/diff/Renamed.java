package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schema while things in it get their new names. */
final class Renamed {

    private final List<Operation> operations = new ArrayList<>();
    private final List<Operation.CreateObject> preparations = new ArrayList<>();
    private final List<Maybe> maybes = new ArrayList<>();
    private final Set<Rename> obeyed = new HashSet<>();
    private Schema schema;

    Renamed(Schema schema) {
        this.schema = schema;
    }

    void rename(Operation operation) {
        operations.add(operation);
        schema = operation.apply(schema);
    }

    /** What has to be there before anything can get its new name. */
    void prepare(Operation.CreateObject operation) {
        preparations.add(operation);
        schema = operation.apply(schema);
    }

    List<Operation.CreateObject> preparations() {
        return preparations;
    }

    /** Somebody's word fits what is there and what is wanted. */
    void obey(Rename rename) {
        obeyed.add(rename);
    }

    Set<Rename> obeyed() {
        return obeyed;
    }

    void maybe(Maybe maybe) {
        maybes.add(maybe);
    }

    void seen(Schema other) {
        schema = other;
    }

    /** What is there, under its new names, without what is left alone in doubt. */
    Schema schema() {
        return schema;
    }

    /** The renames, in an order that runs. */
    List<Operation> operations() {
        return operations;
    }

    /** The renames that may be. */
    List<Maybe> maybes() {
        return maybes;
    }
}
