package dev.retort.hibernate;

import dev.retort.operation.Operation.BulkInsert;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * What was read from entities.
 *
 * @param initialRows the rows with which tables begin, those of emulated sequences for example
 * @param unread what the mapping declares as SQL that cannot be told as a value
 * @param entities how many entities there are
 * @param places where classes were found
 */
public record EntitySchema(
        Schema schema,
        List<BulkInsert> initialRows,
        List<String> unread,
        int entities,
        List<String> places) {

    public EntitySchema {
        initialRows = List.copyOf(initialRows);
        unread = List.copyOf(unread);
        places = List.copyOf(places);
    }

    /** A sentence for people: what was found, and where. */
    public String description() {
        String where = places.isEmpty() ? "" : " in " + String.join(", ", places);
        String found =
                "%d %s with %d %s%s"
                        .formatted(
                                entities,
                                entities == 1 ? "entity" : "entities",
                                schema.tables().size(),
                                schema.tables().size() == 1 ? "table" : "tables",
                                where);
        return unread.isEmpty()
                ? found
                : found + "; left out, as SQL of the mapping: " + String.join("; ", unread);
    }
}
