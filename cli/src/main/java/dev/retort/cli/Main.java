package dev.retort.cli;

import dev.retort.cli.command.Surroundings;
import dev.retort.cli.command.Tool;
import dev.retort.cli.output.Screen;
import dev.retort.run.Cancellation;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where the process begins and ends. */
public final class Main {

    private static final String HOME = "retort.home";
    private static final String TERMINAL = "retort.terminal";
    private static final String ERRORS = "retort.terminal.err";
    private static final String COLUMNS = "retort.columns";
    private static final String ASKABLE = "retort.input";

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream err = utf8(FileDescriptor.err);
        Interruption interruption = new Interruption(err, Boolean.getBoolean(ERRORS));
        Runtime.getRuntime().addShutdownHook(interruption);
        Tool tool =
                tool(
                        Path.of("").toAbsolutePath(),
                        utf8(FileDescriptor.out),
                        err,
                        interruption.cancellation());
        // What a project's own libraries print must not stand between the lines of a document.
        System.setOut(System.err);
        int exit;
        try {
            exit = tool.run(List.of(arguments));
        } finally {
            interruption.over();
        }
        System.exit(exit);
    }

    /** The program in a working folder of this process. */
    static Tool tool(Path folder, PrintStream out, PrintStream err, Cancellation cancellation) {
        Surroundings surroundings =
                new Surroundings(
                        folder,
                        System.getenv(),
                        out,
                        err,
                        Optional.ofNullable(System.getProperty(HOME)).map(Path::of),
                        new Screen(
                                Boolean.getBoolean(TERMINAL),
                                Boolean.getBoolean(ERRORS),
                                Integer.getInteger(COLUMNS, 0)),
                        input(),
                        cancellation);
        return new Tool(surroundings, version());
    }

    /** What a person types, where questions are seen and answers typed in a terminal. */
    private static Optional<BufferedReader> input() {
        return Boolean.getBoolean(ASKABLE)
                ? Optional.of(new BufferedReader(new InputStreamReader(System.in, charset())))
                : Optional.empty();
    }

    private static Charset charset() {
        String name = System.getProperty("native.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** The version of this build. */
    static String version() {
        try (InputStream text =
                Objects.requireNonNull(Main.class.getResourceAsStream("version.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever the locale, since programs read it too. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(
                new Pipe(new FileOutputStream(stream)), false, StandardCharsets.UTF_8);
    }
}
