package dev.retort.cli.command;

import dev.retort.cli.output.Output;
import dev.retort.fleet.FleetListener;
import dev.retort.fleet.FleetProgress;
import dev.retort.fleet.TargetResult;
import dev.retort.fleet.TargetResult.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a fleet goes: a line for each target as JSON, or how far it has come; on a terminal one
 * line that changes, elsewhere a line now and then.
 */
final class FleetDisplay implements FleetListener {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(10);
    private static final int A_MINUTE = 60;

    private final Output output;
    private final Function<Object, Map<String, ? extends @Nullable Object>> document;
    private Duration shown = Duration.ZERO;

    /**
     * @param document what JSON says of what was done on a target
     */
    FleetDisplay(
            Output output, Function<Object, Map<String, ? extends @Nullable Object>> document) {
        this.output = output;
        this.document = document;
    }

    @Override
    public void ended(TargetResult<?> result, FleetProgress progress) {
        output.document(line(result));
        boolean terminal = output.line().isVisible();
        boolean last = progress.ended() == progress.all();
        Duration since = progress.elapsed().minus(shown);
        if (output.quiet()) {
            return;
        }
        if (terminal && (last || since.compareTo(PAUSE) > 0)) {
            shown = progress.elapsed();
            output.line().show(text(progress));
            if (last) {
                output.line().wipe();
            }
        } else if (!terminal && !last && since.compareTo(LONG_PAUSE) > 0) {
            shown = progress.elapsed();
            output.message(text(progress));
        }
    }

    /** For example {@code 412 of 1000, 3 failed, 85 per second, 7 s left}. */
    static String text(FleetProgress progress) {
        return "%d of %d, %d failed, %.0f per second, %s left"
                .formatted(
                        progress.ended(),
                        progress.all(),
                        progress.failed(),
                        progress.rate(),
                        progress.remaining().map(FleetDisplay::time).orElse("?"));
    }

    /** For example {@code 7 s} or {@code 2 min 5 s}. */
    static String time(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        return seconds < A_MINUTE
                ? seconds + " s"
                : seconds / A_MINUTE + " min " + seconds % A_MINUTE + " s";
    }

    private Map<String, @Nullable Object> line(TargetResult<?> result) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("target", result.target().name());
        line.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
        if (result.outcome() != Outcome.SKIPPED) {
            line.put("millis", result.duration().toMillis());
        }
        result.value().ifPresent(it -> line.putAll(document.apply(it)));
        result.error().ifPresent(it -> line.putAll(failure(it)));
        return line;
    }

    private static Map<String, ?> failure(Throwable error) {
        return Failure.of(
                        error instanceof RuntimeException known
                                ? known
                                : new IllegalStateException(error))
                .document();
    }
}
