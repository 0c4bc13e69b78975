package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Schema;

/** Where a desired schema comes from. */
public interface SchemaSource {

    /** The schema, in the types and names of a database. */
    Schema read(Dialect dialect);

    /** What was found and where it was looked for, as a sentence; asked after {@link #read}. */
    String describe();

    /** A schema that is at hand. */
    static SchemaSource of(Schema schema) {
        return new SchemaSource() {
            @Override
            public Schema read(Dialect dialect) {
                return schema;
            }

            @Override
            public String describe() {
                return "%d tables.".formatted(schema.tables().size());
            }
        };
    }
}
