package dev.retort.error;

/** A desired schema gives one name to two indexes, and the database keeps it once. */
public final class NameTakenException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * @param name the name of both
     * @param table the table of the one
     * @param other the table of the other
     */
    public NameTakenException(String name, String table, String other) {
        super(
                ("The index \"%s\" is declared for \"%s\" and for \"%s\", but the database keeps"
                                + " the name of an index only once in a schema. Give one of them"
                                + " another name.")
                        .formatted(name, table, other));
        this.name = name;
    }

    /** The name that two indexes have. */
    public String name() {
        return name;
    }
}
