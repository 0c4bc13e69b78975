package dev.retort.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whole processes against the clock. */
final class WholeProcess {

    private final List<String> command;
    private final Path folder;
    private final List<Long> millis = new ArrayList<>();

    WholeProcess(Path folder, List<String> command) {
        this.folder = folder;
        this.command = List.copyOf(command);
    }

    /** Runs it once more and keeps its time. */
    void run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Exit code " + exit + " of " + command);
        }
        millis.add((System.nanoTime() - start) / 1_000_000);
    }

    /** The middle one of its times. */
    long median() {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** For people: the median and the range. */
    @Override
    public String toString() {
        return "%5d ms (%d to %d, %d runs)"
                .formatted(
                        median(), Collections.min(millis), Collections.max(millis), millis.size());
    }
}
