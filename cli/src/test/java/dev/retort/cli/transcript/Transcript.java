package dev.retort.cli.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A file of commands with what they print, run in a folder of its own.
 *
 * <pre>
 * ### a comment
 * --- retort.toml
 * the lines of a file that is written, up to the next line of three dashes
 * ---
 * $ NAME=value retort current --json
 * standard output
 * ! standard error
 * [exit 1]
 * </pre>
 */
final class Transcript {

    private static final String FILE = "--- ";
    private static final String END = "---";
    private static final String COMMENT = "### ";
    private static final String PROMPT = "$ ";

    private final Path folder;
    private final List<String> replayed = new ArrayList<>();

    private Transcript(Path folder) {
        this.folder = folder;
    }

    /** Runs a transcript and gives it back as it is now. */
    static String replay(String text, Path folder) throws IOException {
        Transcript transcript = new Transcript(folder);
        transcript.replay(new ArrayDeque<>(text.lines().toList()));
        return String.join("\n", transcript.replayed) + "\n";
    }

    private void replay(Deque<String> lines) throws IOException {
        while (!lines.isEmpty()) {
            String line = lines.pop();
            replayed.add(line);
            if (line.startsWith(FILE)) {
                write(line.substring(FILE.length()), lines);
            } else if (line.startsWith(PROMPT)) {
                while (!lines.isEmpty() && !isOutside(lines.peek())) {
                    lines.pop();
                }
                replayed.addAll(Shell.run(line.substring(PROMPT.length()), folder));
            }
        }
    }

    /** Whether a line is no longer output: an empty one before a command, a file or a comment. */
    private static boolean isOutside(String line) {
        return line.startsWith(PROMPT) || line.startsWith(FILE) || line.startsWith(COMMENT);
    }

    private void write(String name, Deque<String> lines) throws IOException {
        List<String> content = new ArrayList<>();
        while (!lines.isEmpty() && !lines.peek().equals(END)) {
            content.add(lines.pop());
        }
        replayed.addAll(content);
        replayed.add(lines.pop());
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
