package dev.retort.cli.project;

import dev.retort.error.MigrationException;
import java.nio.file.Path;

/** The build of a project does not say its class path. */
public final class ClassPathException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ClassPathException(Path build, String reason) {
        super(
                "The class path of \"%s\" is not known: %s. %s, or list the class path as \"classpath\" in [retort.source]."
                        .formatted(build, reason.replaceFirst("\\.$", ""), remedy(reason)));
    }

    private static String remedy(String reason) {
        return reason.contains("package dev.retort")
                ? "Scripts among the sources of a project compile with it: give it the dependency \"dev.retort:retort-core\", or move them elsewhere"
                : "Correct it there";
    }
}
