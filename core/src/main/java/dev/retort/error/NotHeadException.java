package dev.retort.error;

import java.util.List;

/** A new revision would stand on one that others already revise. */
public final class NotHeadException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final transient List<String> children;

    public NotHeadException(String revision, List<String> children) {
        super(
                "Revision \"%s\" is not a head: %s already %s it. Say \"--splice\" to begin a new branch there."
                        .formatted(
                                revision,
                                Names.quoted(children),
                                children.size() == 1 ? "revises" : "revise"));
        this.revision = revision;
        this.children = List.copyOf(children);
    }

    /** The revision. */
    public String revision() {
        return revision;
    }

    /** The revisions that revise it. */
    public List<String> children() {
        return children;
    }
}
