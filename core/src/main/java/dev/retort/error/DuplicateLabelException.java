package dev.retort.error;

import java.util.List;

/** A label that two revisions declare, or that is also an id. */
public final class DuplicateLabelException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final transient List<String> revisions;

    public DuplicateLabelException(String label, List<String> revisions) {
        super(
                "The label \"%s\" stands for two revisions: %s. Give one of them another name."
                        .formatted(label, String.join(" and ", revisions)));
        this.label = label;
        this.revisions = List.copyOf(revisions);
    }

    /** The label. */
    public String label() {
        return label;
    }

    /** The revisions, each with its script. */
    public List<String> revisions() {
        return revisions;
    }
}
