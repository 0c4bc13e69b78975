package dev.retort.revision;

import java.util.List;

/**
 * What would run, in order, and where the database stands afterwards.
 *
 * @param direction which way it leads
 * @param steps the revisions in the order they run; empty where there is nothing to do
 * @param headsAfter the rows of the version table after the last step
 */
public record Plan(Direction direction, List<Step> steps, List<String> headsAfter) {

    public Plan {
        steps = List.copyOf(steps);
        headsAfter = List.copyOf(headsAfter);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The ids of the revisions in the order they run. */
    public List<String> revisions() {
        return steps.stream().map(Step::revision).toList();
    }
}
