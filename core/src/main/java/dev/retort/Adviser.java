package dev.retort;

import dev.retort.diff.Doubt;
import java.util.Optional;

/** Who is asked what only a person can tell while a revision is written. */
@FunctionalInterface
public interface Adviser {

    /** Nobody is there to be asked; the script gets the safe half and a comment. */
    Adviser NOBODY = doubt -> Optional.empty();

    /** What to do about a doubt; empty leaves it to the script, beside a comment. */
    Optional<Decision> decide(Doubt doubt);

    /** Who is asked about one of several environments. */
    default Adviser in(String environment) {
        return this;
    }
}
