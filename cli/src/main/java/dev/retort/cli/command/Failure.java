package dev.retort.cli.command;

import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.error.MigrationException;
import dev.retort.error.MigrationLockedException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was wrong, as it is printed.
 *
 * @param kind its name for programs
 * @param message its sentences for people
 * @param exit the exit code
 */
record Failure(String kind, String message, int exit) {

    static Failure of(RuntimeException error) {
        if (error instanceof WrongUsageException wrong) {
            return new Failure(wrong.kind(), text(wrong), Report.WRONG_USAGE);
        }
        if (error instanceof MigrationException known) {
            boolean locked = known instanceof MigrationLockedException;
            return new Failure(known.kind(), text(known), locked ? Report.LOCKED : Report.FAILED);
        }
        if (error instanceof UncheckedIOException io
                && io.getCause() instanceof FileSystemException file) {
            String reason = Optional.ofNullable(file.getReason()).orElse(name(file));
            return new Failure(
                    "File",
                    "\"%s\" can be neither read nor written: %s.".formatted(file.getFile(), reason),
                    Report.FAILED);
        }
        return new Failure(
                "Unexpected",
                "Retort did not expect this: %s. Please report it, with what \"-v\" prints."
                        .formatted(error),
                Report.FAILED);
    }

    Map<String, ?> document() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("kind", kind);
        error.put("message", message);
        return Map.of("error", error);
    }

    private static String text(MigrationException error) {
        return Optional.ofNullable(error.getMessage()).orElse(error.kind());
    }

    /** For example "no such file", where the error's name is all that it says. */
    private static String name(FileSystemException error) {
        return error.getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
