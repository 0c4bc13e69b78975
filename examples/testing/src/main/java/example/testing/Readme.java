package example.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The commands of a page: in its blocks of {@code console}, a line behind a dollar sign is one, and
 * the lines below it are what it says on standard output ({@code …} stands for anything). Where no
 * line follows, anything may be said. The exit code is 0, or that of a last line such as {@code
 * [exit 3]}.
 */
public final class Readme {

    /**
     * A command with what has to come of it.
     *
     * @param output the lines that the page shows
     */
    public record Step(String command, List<String> output, int exit) {

        /** Runs it, and compares. */
        public void run(Project project) {
            Finished finished = project.shell(command);
            if (finished.exit() != exit) {
                throw new AssertionError(
                        "$ %s%nexit code %d%n%s%s"
                                .formatted(
                                        command, finished.exit(), finished.out(), finished.err()));
            }
            if (!output.isEmpty() && !pattern().matcher(finished.out().strip()).matches()) {
                throw new AssertionError(
                        "$ %s%nsays%n%s%ninstead of%n%s%n%s"
                                .formatted(
                                        command,
                                        finished.out(),
                                        String.join("\n", output),
                                        finished.err()));
            }
        }

        private Pattern pattern() {
            String text = String.join("\n", output).strip();
            return Pattern.compile("\\Q" + text.replace("…", "\\E.*?\\Q") + "\\E", Pattern.DOTALL);
        }
    }

    private Readme() {}

    /** The commands of a file, in their order. */
    public static List<Step> steps(Path file) {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : lines(file)) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), List.of(), 0));
            } else if (inside) {
                Step last = steps.remove(steps.size() - 1);
                steps.add(more(last, line));
            }
        }
        return steps;
    }

    private static Step more(Step step, String line) {
        if (line.matches("\\[exit \\d+]")) {
            return new Step(
                    step.command(), step.output(), Integer.parseInt(line.replaceAll("\\D", "")));
        }
        List<String> output = new ArrayList<>(step.output());
        output.add(line);
        return new Step(step.command(), output, step.exit());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
