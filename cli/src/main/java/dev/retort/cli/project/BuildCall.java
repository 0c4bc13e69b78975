package dev.retort.cli.project;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One call of a build tool.
 *
 * @param command the program and its arguments
 * @param folder where it runs
 */
record BuildCall(List<String> command, Path folder) {

    /** Runs it; what was wrong, or nothing where all went well. */
    Optional<String> run() throws IOException {
        Path log = Files.createTempFile("build", ".log");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            process.getOutputStream().close();
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(complaint(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was interrupted");
        } catch (IOException e) {
            return Optional.of("\"" + command.get(0) + "\" cannot be started");
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /** The wrapper that a project brings, in this folder or one above it, else the program. */
    static String program(String name, String wrapper, List<Path> folders) {
        String file = File.separatorChar == '/' ? wrapper : wrapper + wrapperEnding(wrapper);
        return folders.stream()
                .map(it -> it.resolve(file))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(name);
    }

    private static String wrapperEnding(String wrapper) {
        return wrapper.equals("mvnw") ? ".cmd" : ".bat";
    }

    /** The first line that tells something: of Maven's its errors, of Gradle's what went wrong. */
    private static String complaint(Path log) throws IOException {
        List<String> lines =
                Files.readAllLines(log).stream()
                        // Colours begin a line even where none are asked for.
                        .map(it -> it.replaceAll("\\u001B\\[[0-9;]*m", "").strip())
                        .filter(it -> !it.isEmpty())
                        .toList();
        int wrong = lines.indexOf("* What went wrong:");
        return lines.stream()
                .filter(it -> it.startsWith("[ERROR]"))
                .map(it -> it.substring("[ERROR]".length()).strip())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseGet(
                        () ->
                                lines.isEmpty()
                                        ? "it does not say why"
                                        : lines.get(wrong < 0 ? 0 : wrong + 1));
    }
}
