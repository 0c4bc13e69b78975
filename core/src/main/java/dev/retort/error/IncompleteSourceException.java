package dev.retort.error;

/** A source of the desired schema that does not say where it is. */
public final class IncompleteSourceException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String sourceKind;
    private final String key;

    /**
     * @param sourceKind the kind of source
     * @param key what it lacks
     * @param example what might stand there
     */
    public IncompleteSourceException(String sourceKind, String key, String example) {
        super(
                "A source of the kind \"%s\" needs \"%s\". Write it under [retort.source], for example %s = %s."
                        .formatted(sourceKind, key, key, example));
        this.sourceKind = sourceKind;
        this.key = key;
    }

    /** The kind of source. */
    public String sourceKind() {
        return sourceKind;
    }

    /** What it lacks. */
    public String key() {
        return key;
    }
}
