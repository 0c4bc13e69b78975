package dev.retort.testsummary;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts what runs, and prints it when all has run, with the databases that tests connected to by
 * {@code DriverManager} and with the reason of each test that was skipped.
 */
public final class SummaryListener implements TestExecutionListener {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** The names of tests, by the reason why they were skipped. */
    private final Map<String, Queue<String>> skipped = new ConcurrentSkipListMap<>();

    private final Witness witness = new Witness();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            DriverManager.registerDriver(witness);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            skip(test, result.getThrowable().map(Throwable::getMessage).orElse(""));
        } else if (test.isTest()) {
            count(
                    result.getStatus() == TestExecutionResult.Status.SUCCESSFUL
                            ? "passed"
                            : "failed");
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skip(test, reason);
    }

    private void skip(TestIdentifier test, String reason) {
        count("skipped");
        String sentence = reason.strip().lines().findFirst().orElse("no reason given");
        skipped.computeIfAbsent(sentence, it -> new ConcurrentLinkedQueue<>())
                .add(test.getDisplayName());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        long passed = get("passed");
        long failed = get("failed");
        if (passed + failed + get("skipped") > 0) {
            String on =
                    witness.databases().isEmpty()
                            ? ""
                            : ", on " + String.join(", ", witness.databases());
            System.out.printf(
                    "Tests of %s: %d ran, %d failed, %d skipped%s.%n",
                    Path.of("").toAbsolutePath().getFileName(),
                    passed + failed,
                    failed,
                    get("skipped"),
                    on);
            skipped.forEach(
                    (reason, tests) ->
                            System.out.printf(
                                    "Skipped %s: %s%n", String.join(", ", tests), reason));
        }
    }

    private void count(String outcome) {
        counts.computeIfAbsent(outcome, it -> new LongAdder()).increment();
    }

    private long get(String outcome) {
        LongAdder count = counts.get(outcome);
        return count == null ? 0 : count.sum();
    }
}
