package dev.retort.error;

/** Two things shall have one name, and the database keeps it once. */
public final class NameTakenException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * @param name the name of both
     * @param one what has it, in words, for example {@code table "account"}
     * @param other what shall have it too
     */
    public NameTakenException(String name, String one, String other) {
        super(
                ("The %s and the %s have one name, but the database keeps it only once in a schema."
                                + " Give one of them another name.")
                        .formatted(one, other));
        this.name = name;
    }

    /** The name that both have. */
    public String name() {
        return name;
    }
}
