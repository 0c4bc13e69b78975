package dev.retort.error;

/** A migration asks for a resource that is not there. */
public final class UnknownResourceException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String resource;

    public UnknownResourceException(String resource, String script) {
        super(
                "There is no resource \"%s\" beside \"%s\", nor in the other folders of scripts, nor on the class path."
                        .formatted(resource, script));
        this.resource = resource;
    }

    /** The name of the resource. */
    public String resource() {
        return resource;
    }
}
