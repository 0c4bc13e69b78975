package dev.retort.cli;

import dev.retort.cli.command.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A run of what most commands load, from which the launcher makes its archive of classes. */
final class Rehearsal {

    private static final List<List<String>> COMMANDS =
            List.of(
                    List.of("help"),
                    List.of("plan", "upgrade", "head", "--json"),
                    List.of("upgrade", "head"),
                    List.of("upgrade", "head", "--json"),
                    List.of("upgrade", "head", "--sql"),
                    List.of("current", "-v"),
                    List.of("current"),
                    List.of("current", "--json"),
                    List.of("history", "--json"),
                    List.of("history"),
                    List.of("heads"),
                    List.of("downgrade", "-1"),
                    List.of("wrong"));

    private Rehearsal() {}

    /**
     * Takes a folder, which has to be empty, and for a driver that would unpack its library anew
     * for each process, and delete it: the class that knows the library, and the system property
     * that says where it is kept.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        keepLibrary(Files.createDirectories(folder.resolve("native")), arguments[1], arguments[2]);
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        copy("retort.toml", folder);
        copy("001.sql", scripts);
        copy("002.sql", scripts);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Tool tool =
                Main.tool(
                        folder, nowhere, nowhere, new Interruption(nowhere, false).cancellation());
        COMMANDS.forEach(tool::run);
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(Rehearsal.class.getResourceAsStream("rehearsal/" + name))) {
            Files.copy(text, folder.resolve(name));
        }
    }

    private static void keepLibrary(Path folder, String loader, String property) {
        try {
            Class<?> loading = Class.forName(loader);
            String name = String.valueOf(loading.getMethod("getNativeLibName").invoke(null));
            Object path = loading.getMethod("getNativeLibResourcePath").invoke(null);
            try (InputStream library = loading.getResourceAsStream(path + "/" + name)) {
                Files.copy(Objects.requireNonNull(library), folder.resolve(name));
            }
            System.setProperty(property, folder.toString());
        } catch (ReflectiveOperationException | IOException | RuntimeException e) {
            // Then it is unpacked each time.
            return;
        }
    }
}
