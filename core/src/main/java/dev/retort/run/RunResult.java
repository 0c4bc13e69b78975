package dev.retort.run;

import dev.retort.revision.Direction;
import java.util.List;
import java.util.Optional;

/**
 * What an upgrade or a downgrade has done.
 *
 * @param steps the revisions in the order they ran; empty where there was nothing to do
 * @param heads the rows of the version table now
 * @param adopted how the database was taken over first; empty where it was not
 */
public record RunResult(
        Direction direction, List<Step> steps, List<String> heads, Optional<Adopted> adopted) {

    public RunResult {
        steps = List.copyOf(steps);
        heads = List.copyOf(heads);
    }

    /**
     * One revision that ran, and how long it took.
     *
     * @param alsoDropped constraints and indexes that went with a column, in SQL's words
     */
    public record Step(String revision, String message, long millis, List<String> alsoDropped) {

        public Step {
            alsoDropped = List.copyOf(alsoDropped);
        }
    }
}
