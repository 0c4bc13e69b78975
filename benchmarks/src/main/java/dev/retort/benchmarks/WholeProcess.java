package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whole processes against the clock: how long they take, and how long they keep processors busy.
 */
final class WholeProcess {

    /** The shell says at its end what its children took: user, then system. */
    private static final String TIMED = "\"$@\" >/dev/null; code=$?; times; exit $code";

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    private final List<String> command = new ArrayList<>(List.of("sh", "-c", TIMED, "sh"));
    private final Path folder;
    private final Map<String, String> variables;
    private final List<Long> millis = new ArrayList<>();
    private final List<Long> busy = new ArrayList<>();

    WholeProcess(Path folder, List<String> command) {
        this(folder, Map.of(), command);
    }

    WholeProcess(Path folder, Map<String, String> variables, List<String> command) {
        this.folder = folder;
        this.variables = Map.copyOf(variables);
        this.command.addAll(command);
    }

    /** Runs it once more and keeps its times. */
    void run() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(variables);
        long start = System.nanoTime();
        Process process = builder.start();
        String times =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Exit code " + exit + " of " + command);
        }
        millis.add((System.nanoTime() - start) / 1_000_000);
        busy.add(TIME.matcher(times).results().skip(2).mapToLong(WholeProcess::millis).sum());
    }

    private static long millis(MatchResult time) {
        return Math.round(
                1000 * (60 * Long.parseLong(time.group(1)) + Double.parseDouble(time.group(2))));
    }

    /** Forgets the times so far. */
    void forget() {
        millis.clear();
        busy.clear();
    }

    /** The middle one of its times. */
    long median() {
        return median(millis);
    }

    /** The middle one of the times that it kept processors busy. */
    long busy() {
        return median(busy);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** For people: the medians and the range. */
    @Override
    public String toString() {
        return "%5d ms (%d to %d, %d runs; %d ms of processors)"
                .formatted(
                        median(),
                        Collections.min(millis),
                        Collections.max(millis),
                        millis.size(),
                        busy());
    }
}
