package dev.retort.error;

/** A database has no schema of a name, or none that a connection could be led to. */
public final class UnknownSchemaException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String schema;

    public UnknownSchemaException(String schema) {
        super(
                "The database has no schema \"%s\" that a connection can be led to. Create it first, or name another."
                        .formatted(schema));
        this.schema = schema;
    }

    /** The schema. */
    public String schema() {
        return schema;
    }
}
