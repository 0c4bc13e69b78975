package example.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of an example in a folder of its own, where {@code retort} is on the path: the launcher of
 * this tree, with what {@code distribution} has built. Its {@code pom.xml} stays behind, and the
 * class path of the test stands in the configuration instead, so that no test starts a build.
 *
 * @param folder where the copy is
 * @param environment variables of the processes
 */
public record Project(Path folder, Map<String, String> environment) {

    private static final Path TREE = Path.of("").toAbsolutePath().resolve("../..").normalize();

    /** Copies the example whose tests run. */
    public static Project copiedTo(Path folder) {
        Path example = Path.of("").toAbsolutePath();
        for (String each :
                List.of(
                        "src/main",
                        "target/classes",
                        "retort.toml",
                        "Makefile",
                        "init.sql",
                        "format.sh")) {
            copy(example.resolve(each), folder.resolve(each));
        }
        Project project = new Project(folder, Map.of());
        project.tellClassPath();
        return project;
    }

    /** The same with one more variable. */
    public Project with(String name, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(name, value);
        return new Project(folder, all);
    }

    /** Where the command line lies that processes run. */
    public static Path home() {
        return TREE.resolve("distribution/target/retort");
    }

    private void tellClassPath() {
        String entries =
                Stream.concat(
                                Stream.of("target/classes"),
                                Arrays.stream(
                                                System.getProperty("java.class.path")
                                                        .split(File.pathSeparator))
                                        .filter(it -> it.endsWith(".jar"))
                                        .filter(it -> !it.contains("retort"))
                                        .map(it -> it.replace('\\', '/')))
                        .map(it -> '"' + it + '"')
                        .collect(Collectors.joining(", "));
        Path file = folder.resolve("retort.toml");
        write(
                file,
                read(file)
                        .replace(
                                "kind = \"jpa\"", "kind = \"jpa\"\nclasspath = [" + entries + "]"));
    }

    /** Runs {@code retort} to its end. */
    public Finished retort(String... arguments) {
        return Finished.of(start(arguments));
    }

    /** Runs {@code retort} in the background: {@link #ended} waits for it. */
    public Finished.Running start(String... arguments) {
        return start(
                Stream.concat(
                                Stream.of(TREE.resolve("retort").toString()),
                                Arrays.stream(arguments))
                        .toList());
    }

    /** Waits for the end of a process. */
    public static Finished ended(Finished.Running running) {
        return Finished.of(running);
    }

    /** Runs a line of a shell to its end. */
    public Finished shell(String line) {
        return Finished.of(start(List.of("sh", "-c", line)));
    }

    /** Starts a program in the background. */
    public Finished.Running start(List<String> command) {
        try {
            Path out = Files.createTempFile("retort", ".out");
            Path err = Files.createTempFile("retort", ".err");
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            Map<String, String> variables = builder.environment();
            variables.put("RETORT_HOME", home().toString());
            variables.put("JAVA_HOME", System.getProperty("java.home"));
            variables.put("PATH", TREE + File.pathSeparator + variables.get("PATH"));
            variables.putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new Finished.Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file of the copy. */
    public String read(String file) {
        return read(folder.resolve(file));
    }

    /** Changes a file of the copy, where the text has to be. */
    public void change(String file, String from, String to) {
        String text = read(file);
        if (!text.contains(from)) {
            throw new AssertionError("\"%s\" has no \"%s\".".formatted(file, from));
        }
        write(folder.resolve(file), text.replace(from, to));
    }

    /** Compiles a source of the copy into its classes. */
    public void compile(String source) {
        int exit =
                javax.tools.ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                folder.resolve("target/classes").toString(),
                                "-cp",
                                folder.resolve("target/classes")
                                        + File.pathSeparator
                                        + System.getProperty("java.class.path"),
                                folder.resolve(source).toString());
        if (exit != 0) {
            throw new AssertionError("\"%s\" does not compile.".formatted(source));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
