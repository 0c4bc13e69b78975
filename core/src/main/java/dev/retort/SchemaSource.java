package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Equivalence;
import dev.retort.diff.Rename;
import dev.retort.operation.Operation.BulkInsert;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.List;

/** Where a desired schema comes from. */
public interface SchemaSource {

    /** The schema, in the types and names of a database. */
    Reading read(Dialect dialect);

    /**
     * What was read.
     *
     * @param open what the source leaves open
     * @param initialRows the rows with which tables begin, for whoever creates these tables
     * @param notes what the source holds and the schema cannot tell, a sentence each
     * @param description what was found and where it was looked for, as a sentence
     * @param renames what the source says that things were called before
     */
    record Reading(
            Schema schema,
            OpenEnds open,
            List<BulkInsert> initialRows,
            List<String> notes,
            String description,
            List<Rename> renames) {

        public Reading {
            initialRows = List.copyOf(initialRows);
            notes = List.copyOf(notes);
            renames = List.copyOf(renames);
        }

        /** What a source told that says nothing of earlier names. */
        public Reading(
                Schema schema,
                OpenEnds open,
                List<BulkInsert> initialRows,
                List<String> notes,
                String description) {
            this(schema, open, initialRows, notes, description, List.of());
        }

        /** The same, with what things were called before. */
        public Reading renames(List<Rename> others) {
            return new Reading(schema, open, initialRows, notes, description, others);
        }

        /** What a source told that leaves nothing open. */
        public Reading(
                Schema schema,
                List<BulkInsert> initialRows,
                List<String> notes,
                String description) {
            this(schema, OpenEnds.NONE, initialRows, notes, description);
        }

        /** The schema for a comparison with another: what is left open is as it is there. */
        public Schema besides(Schema actual, Equivalence equivalence) {
            return open.close(schema, actual, equivalence);
        }
    }

    /** A schema that is at hand. */
    static SchemaSource of(Schema schema) {
        Reading reading =
                new Reading(schema, List.of(), List.of(), "The schema has " + tables(schema) + ".");
        return dialect -> reading;
    }

    /** The schema that the database of a configuration has, all of it. */
    static SchemaSource database(Configuration configuration) {
        return new DatabaseSource(configuration);
    }

    /**
     * The schema that a script of SQL makes of an empty database.
     *
     * @param server leads to a server beside whose databases an empty one may be made; not needed
     *     where one can be had in memory
     */
    static SchemaSource sql(Path script, Configuration server) {
        return sql(List.of(script), server);
    }

    /** The same for several scripts, which run in this order. */
    static SchemaSource sql(List<Path> scripts, Configuration server) {
        return new SqlSource(scripts, server);
    }

    /**
     * The schema that the scripts of a configuration make of an empty database, on their way to a
     * target. They are replayed in memory; where that cannot tell, they run on an empty database of
     * the moment, made beside that of the configuration where one cannot be had in memory.
     */
    static SchemaSource migrations(Configuration configuration, String target) {
        return new MigrationsSource(configuration, target);
    }

    /** {@code one table}, {@code 23 tables}. */
    static String tables(Schema schema) {
        return tables(schema.tables().size());
    }

    /** The same of a number. */
    static String tables(long count) {
        return count == 1 ? "one table" : count + " tables";
    }
}
