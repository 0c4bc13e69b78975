package dev.retort.testsummary;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts what runs, and prints it when all has run, with the databases that tests connected to by
 * {@code DriverManager}.
 */
public final class SummaryListener implements TestExecutionListener {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
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
        if (test.isTest()) {
            count(
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> "passed";
                        case FAILED -> "failed";
                        case ABORTED -> "skipped";
                    });
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        count("skipped");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        long passed = get("passed");
        long failed = get("failed");
        long skipped = get("skipped");
        if (passed + failed + skipped > 0) {
            String on =
                    witness.databases().isEmpty()
                            ? ""
                            : ", on " + String.join(", ", witness.databases());
            System.out.printf(
                    "Tests of %s: %d ran, %d failed, %d skipped%s.%n",
                    Path.of("").toAbsolutePath().getFileName(),
                    passed + failed,
                    failed,
                    skipped,
                    on);
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
