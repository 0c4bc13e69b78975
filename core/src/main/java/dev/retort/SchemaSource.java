package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation.BulkInsert;
import dev.retort.schema.Schema;
import java.util.List;

/** Where a desired schema comes from. */
public interface SchemaSource {

    /** The schema, in the types and names of a database. */
    Reading read(Dialect dialect);

    /**
     * What was read.
     *
     * @param initialRows the rows with which tables begin, for whoever creates these tables
     * @param notes what the source holds and the schema cannot tell, a sentence each
     * @param description what was found and where it was looked for, as a sentence
     */
    record Reading(
            Schema schema, List<BulkInsert> initialRows, List<String> notes, String description) {

        public Reading {
            initialRows = List.copyOf(initialRows);
            notes = List.copyOf(notes);
        }
    }

    /** A schema that is at hand. */
    static SchemaSource of(Schema schema) {
        int tables = schema.tables().size();
        String description = tables == 1 ? "There is one table." : "There are %d tables.";
        Reading reading = new Reading(schema, List.of(), List.of(), description.formatted(tables));
        return dialect -> reading;
    }
}
