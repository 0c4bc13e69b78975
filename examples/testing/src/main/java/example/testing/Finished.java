package example.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that has ended.
 *
 * @param exit its exit code
 * @param out what it said on standard output
 * @param err what it said on standard error
 */
public record Finished(int exit, String out, String err) {

    private static final int MINUTES = 3;

    /** A process that runs, and the files that it writes into. */
    public record Running(Process process, Path out, Path err) {

        /** What it has said so far on standard error. */
        public String said() throws IOException {
            return Files.readString(err);
        }

        /** Kills it, and waits until it is dead with all that it started. */
        public void kill() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    /** Waits for its end. */
    static Finished of(Running running) {
        try {
            if (!running.process().waitFor(MINUTES, TimeUnit.MINUTES)) {
                running.process().destroyForcibly();
                throw new AssertionError("It has not ended within " + MINUTES + " minutes.");
            }
            return new Finished(
                    running.process().exitValue(),
                    Files.readString(running.out()),
                    Files.readString(running.err()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while it ran.", e);
        }
    }

    /** This, unless the exit code is another. */
    public Finished exits(int expected) {
        if (exit != expected) {
            throw new AssertionError(
                    "Exit code %d instead of %d.%n%s%s".formatted(exit, expected, out, err));
        }
        return this;
    }
}
