package dev.retort.error;

import java.util.List;
import java.util.stream.Collectors;

/** Scripts in Java that do not compile. */
public final class CompilationFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public CompilationFailedException(List<Problem> problems) {
        super(
                "Nothing was run, since %s: %s"
                        .formatted(
                                problems.size() == 1
                                        ? "a script does not compile"
                                        : "scripts do not compile",
                                problems.stream()
                                        .map(Problem::toString)
                                        .collect(Collectors.joining("\n"))));
        this.problems = List.copyOf(problems);
    }

    /** What the compiler found. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that the compiler found.
     *
     * @param line the line, from 1; 0 where there is none
     */
    public record Problem(String script, long line, String message) {

        @Override
        public String toString() {
            return script + (line > 0 ? ":" + line : "") + ": " + message;
        }
    }
}
