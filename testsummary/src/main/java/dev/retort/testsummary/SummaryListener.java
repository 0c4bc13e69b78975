package dev.retort.testsummary;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts what runs, and prints it when all has run.
 *
 * <p>A database is named by {@code TestReporter.publishEntry("database", …)}; a test in a dialect's
 * package runs on that dialect's.
 */
public final class SummaryListener implements TestExecutionListener {

    private static final String DATABASE = "database";
    private static final Pattern DIALECT = Pattern.compile("\\bdialect\\.(\\w+)\\.[A-Z]");

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final Set<String> databases = ConcurrentHashMap.newKeySet();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            count(
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> "passed";
                        case FAILED -> "failed";
                        case ABORTED -> "skipped";
                    });
            Matcher dialect = DIALECT.matcher(test.getUniqueId());
            if (dialect.find() && result.getStatus() != TestExecutionResult.Status.ABORTED) {
                databases.add(dialect.group(1));
            }
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        count("skipped");
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String database = entry.getKeyValuePairs().get(DATABASE);
        if (database != null) {
            databases.add(database);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        long passed = get("passed");
        long failed = get("failed");
        long skipped = get("skipped");
        if (passed + failed + skipped > 0) {
            String on = databases.isEmpty() ? "" : ", on " + String.join(", ", sorted());
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

    private Set<String> sorted() {
        return new TreeSet<>(databases);
    }
}
