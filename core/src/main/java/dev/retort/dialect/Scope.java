package dev.retort.dialect;

import java.util.Set;

/**
 * Which schemas of a database an inspection reads. Objects of the connection's default schema are
 * told without a schema, so that two databases can be compared whose defaults differ.
 *
 * @param schemas the names of schemas beside the default one
 * @param all whether all schemas are read but the database's own
 * @param own whether what the connection alone sees is read, too, where a change can harm it
 */
public record Scope(Set<String> schemas, boolean all, boolean own) {

    public Scope {
        schemas = Set.copyOf(schemas);
    }

    /** The connection's default schema alone. */
    public static Scope defaultSchema() {
        return new Scope(Set.of(), false, false);
    }

    /** The default schema and these. */
    public static Scope schemas(Set<String> schemas) {
        return new Scope(schemas, false, false);
    }

    /** All schemas but the database's own. */
    public static Scope everything() {
        return new Scope(Set.of(), true, false);
    }

    /** The same, and what the connection alone sees. */
    public Scope withOwn() {
        return new Scope(schemas, all, true);
    }
}
