package dev.retort.fleet;

import dev.retort.fleet.TargetResult.Outcome;
import java.time.Duration;
import java.util.List;

/**
 * What became of all targets.
 *
 * @param results one for each target, in the order of the targets
 * @param duration how long it took
 * @param <T> what is done or found for each
 */
public record FleetReport<T>(List<TargetResult<T>> results, Duration duration) {

    public FleetReport {
        results = List.copyOf(results);
    }

    /** Whether each target has ended well. */
    public boolean isComplete() {
        return results.stream().allMatch(it -> it.outcome() == Outcome.DONE);
    }

    /** Those that ended well. */
    public List<TargetResult<T>> done() {
        return with(Outcome.DONE);
    }

    /** Those that failed. */
    public List<TargetResult<T>> failed() {
        return with(Outcome.FAILED);
    }

    /** Those that were not begun, since others had failed before. */
    public List<TargetResult<T>> skipped() {
        return with(Outcome.SKIPPED);
    }

    private List<TargetResult<T>> with(Outcome outcome) {
        return results.stream().filter(it -> it.outcome() == outcome).toList();
    }
}
