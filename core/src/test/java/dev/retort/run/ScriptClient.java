package dev.retort.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.tools.RunScript;
import org.jspecify.annotations.Nullable;

/** The database's own client, called as the first line of a script says. */
final class ScriptClient {

    private static final String CALL = "-- Run with: ";

    private final Path folder;
    private final String url;

    ScriptClient(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    /**
     * What the client said.
     *
     * @param failed whether its exit code tells of an error
     */
    record Answer(boolean failed, String text) {}

    /** The call that a script begins with. */
    private static List<String> call(String script) {
        String first = script.substring(0, script.indexOf('\n'));
        if (!first.startsWith(CALL)) {
            throw new AssertionError("The script does not begin with the client's call: " + first);
        }
        return List.of(first.substring(CALL.length()).split(" "));
    }

    /** Whether the client that a script is for is on this machine. */
    boolean isThere(String script) {
        String client = call(script).get(0);
        String path = String.valueOf(System.getenv("PATH"));
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(it -> Files.isExecutable(Path.of(it, client)) || client.equals("java"));
    }

    /** Skips a test where the client that a script is for is not on this machine. */
    void assumeThere(String script) {
        assumeTrue(
                isThere(script),
                "Skipped, since the client \""
                        + call(script).get(0)
                        + "\" is not on this machine.");
    }

    /** Runs a script. */
    Answer run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        List<String> call = new ArrayList<>();
        for (String word : call(script)) {
            call.addAll(words(word, file));
        }
        int tool = call.indexOf("org.h2.tools.RunScript");
        return tool < 0 ? process(call, file) : h2(call.subList(tool + 1, call.size()));
    }

    /** What stands for a word of the call; nothing for how the file comes to the client. */
    private List<String> words(String word, Path file) {
        return switch (word) {
            case "DATABASE" -> database();
            case "SCRIPT" -> List.of(file.toString());
            case "URL" -> List.of(url);
            case "USER", "PASSWORD" -> List.of("");
            default -> List.of(word);
        };
    }

    private List<String> database() {
        String plain = url.replaceFirst("^jdbc:", "");
        if (plain.startsWith("sqlite:")) {
            return List.of(plain.substring("sqlite:".length()));
        }
        if (!plain.startsWith("mariadb:")) {
            return List.of(plain);
        }
        URI address = URI.create(plain);
        return List.of(
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--user=root",
                address.getPath().substring(1));
    }

    private Answer process(List<String> call, Path file) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(call);
        int input = command.indexOf("<");
        if (input >= 0) {
            command.subList(input, command.size()).clear();
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        if (input >= 0) {
            builder.redirectInput(file.toFile());
        }
        // As on a machine whose locale says nothing of UTF-8.
        builder.environment().putAll(Map.of("LC_ALL", "C", "HOME", folder.toString()));
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The client does not end: " + command);
        }
        return new Answer(process.exitValue() != 0, Files.readString(said));
    }

    private static Answer h2(List<String> arguments) {
        @Nullable SQLException failure = null;
        try {
            new RunScript().runTool(arguments.toArray(String[]::new));
        } catch (SQLException e) {
            failure = e;
        }
        return new Answer(failure != null, failure == null ? "" : String.valueOf(failure));
    }
}
