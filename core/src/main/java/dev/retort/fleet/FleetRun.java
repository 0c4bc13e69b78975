package dev.retort.fleet;

import dev.retort.error.InterruptedRunException;
import dev.retort.fleet.TargetResult.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing on every target of a fleet, several at once. What goes wrong with one is told of
 * that one, and touches no other.
 *
 * @param <T> what is done or found for each
 */
public final class FleetRun<T> {

    private final FleetSettings settings;
    private final Function<FleetTarget, T> work;
    private final List<FleetTarget> targets;
    private final @Nullable TargetResult<T>[] results;
    private final long start = System.nanoTime();
    private final Object turn = new Object();
    private int ended;
    private int failed;
    private volatile boolean stopped;

    /** What the listener threw. */
    private @Nullable RuntimeException broken;

    /**
     * @param work throws where it fails; called in several threads at once
     */
    @SuppressWarnings("unchecked")
    public FleetRun(
            FleetSettings settings, List<FleetTarget> targets, Function<FleetTarget, T> work) {
        this.settings = settings;
        this.work = work;
        this.targets = List.copyOf(targets);
        this.results = (TargetResult<T>[]) new TargetResult<?>[targets.size()];
    }

    /** Does it; where this thread is interrupted, no further target is begun. */
    public FleetReport<T> run() {
        settings.listener().begun(targets.size());
        for (List<Integer> group : groups()) {
            run(group);
            if (failed > 0) {
                stopped = true;
            }
        }
        if (broken != null) {
            throw broken;
        }
        List<TargetResult<T>> all = Arrays.stream(results).map(Objects::requireNonNull).toList();
        return new FleetReport<>(all, elapsed());
    }

    /** The places of the targets of each group. */
    private List<List<Integer>> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i <= settings.groups().size(); i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < targets.size(); i++) {
            groups.get(group(targets.get(i).name())).add(i);
        }
        return groups;
    }

    private int group(String name) {
        List<String> patterns = settings.groups();
        int group = 0;
        while (group < patterns.size() && !NamePattern.fits(patterns.get(group), name)) {
            group++;
        }
        return group;
    }

    private void run(List<Integer> group) {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.parallel(), group.size()); i++) {
            Thread thread = new Thread(() -> work(group, next), "retort-fleet-" + (i + 1));
            thread.setDaemon(true);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
            threads.add(thread);
        }
        threads.forEach(this::await);
    }

    private void work(List<Integer> group, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < group.size(); i = next.getAndIncrement()) {
            int place = group.get(i);
            FleetTarget target = targets.get(place);
            end(place, stopped ? TargetResult.skipped(target) : result(target));
        }
    }

    /** Scripts are anybody's code: whatever they throw is the failure of their target. */
    private TargetResult<T> result(FleetTarget target) {
        long begin = System.nanoTime();
        try {
            T value = work.apply(target);
            return TargetResult.done(target, value, Duration.ofNanos(System.nanoTime() - begin));
        } catch (RuntimeException | Error e) {
            return TargetResult.failed(target, e, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private void end(int place, TargetResult<T> result) {
        synchronized (turn) {
            results[place] = result;
            ended++;
            if (result.outcome() == Outcome.FAILED) {
                failed++;
                stopped |=
                        result.error()
                                .filter(InterruptedRunException.class::isInstance)
                                .isPresent();
                stopped = stopped || settings.stopAfter() > 0 && failed >= settings.stopAfter();
            }
            FleetProgress progress = new FleetProgress(ended, failed, targets.size(), elapsed());
            try {
                settings.listener().ended(result, progress);
            } catch (RuntimeException e) {
                stopped = true;
                broken = e;
            }
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void await(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                stopped = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
