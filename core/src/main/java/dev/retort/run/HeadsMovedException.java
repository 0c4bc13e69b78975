package dev.retort.run;

import java.util.List;

/** Somebody else has moved the heads before a revision could begin; the way is planned anew. */
final class HeadsMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> heads;

    HeadsMovedException(List<String> heads) {
        super("The heads moved.", null, false, false);
        this.heads = List.copyOf(heads);
    }

    List<String> heads() {
        return heads;
    }
}
