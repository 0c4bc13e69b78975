package dev.retort.fleet;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one target.
 *
 * @param value what was done or found; empty where it failed or was left out
 * @param error why it failed
 * @param duration how long it took
 * @param <T> what is done or found
 */
public record TargetResult<T>(
        FleetTarget target, Optional<T> value, Optional<Throwable> error, Duration duration) {

    /** What can become of a target. */
    public enum Outcome {
        DONE,
        FAILED,
        /** Not begun, since others had failed before. */
        SKIPPED
    }

    static <T> TargetResult<T> done(FleetTarget target, T value, Duration duration) {
        return new TargetResult<>(target, Optional.of(value), Optional.empty(), duration);
    }

    static <T> TargetResult<T> failed(FleetTarget target, Throwable error, Duration duration) {
        return new TargetResult<>(target, Optional.empty(), Optional.of(error), duration);
    }

    static <T> TargetResult<T> skipped(FleetTarget target) {
        return new TargetResult<>(target, Optional.empty(), Optional.empty(), Duration.ZERO);
    }

    /** What became of it. */
    public Outcome outcome() {
        if (value.isPresent()) {
            return Outcome.DONE;
        }
        return error.isPresent() ? Outcome.FAILED : Outcome.SKIPPED;
    }

    /** Why it failed, in words; null where it did not. */
    public @Nullable String reason() {
        return error.map(it -> it.getMessage() == null ? it.toString() : it.getMessage())
                .orElse(null);
    }
}
