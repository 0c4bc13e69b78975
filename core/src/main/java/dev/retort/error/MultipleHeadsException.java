package dev.retort.error;

import java.util.List;

/** A single head was meant, and there are several. */
public final class MultipleHeadsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final transient List<String> heads;

    public MultipleHeadsException(String target, List<String> heads) {
        super(
                "There are %d heads%s: %s. Name one%s, or join them with \"merge\"."
                        .formatted(
                                heads.size(),
                                target.contains("@") ? " for \"" + target + "\"" : "",
                                String.join(", ", heads),
                                target.endsWith("head") ? ", say \"" + target + "s\"" : ""));
        this.target = target;
        this.heads = List.copyOf(heads);
    }

    /** What was asked for. */
    public String target() {
        return target;
    }

    /** The heads it could mean. */
    public List<String> heads() {
        return heads;
    }
}
