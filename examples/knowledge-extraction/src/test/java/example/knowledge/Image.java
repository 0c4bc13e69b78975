package example.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an image would hold, laid out in a folder by the lines of its Dockerfile: its files and
 * variables, and what runs in it.
 */
final class Image {

    private static final Path TREE = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private final Path root;
    private final Map<String, String> variables = new HashMap<>();
    private final List<String> sources = new ArrayList<>();
    private List<String> command = List.of();
    private String base = "";
    private String user = "root";
    private String folder = "/";

    private Image(Path root) {
        this.root = root;
    }

    /** Lays it out; what it copies has to be there. */
    static Image of(Path file, Path root) throws IOException {
        Image image = new Image(root);
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                image.take(line.split(" ", 2)[0], line.split(" ", 2)[1].strip());
            }
        }
        return image;
    }

    private void take(String instruction, String rest) throws IOException {
        switch (instruction) {
            case "FROM" -> base = rest;
            case "COPY" -> copy(rest.split(" ")[0], rest.split(" ")[1]);
            case "ENV" -> variables.put(rest.split("=")[0], rest.split("=")[1]);
            case "WORKDIR" -> folder = rest;
            case "USER" -> user = rest;
            case "CMD" ->
                    command = Stream.of(rest.replaceAll("[\\[\\]\"]", "").split(", ")).toList();
            case "RUN" -> {}
            default -> throw new AssertionError("Nobody knows here what this does: " + instruction);
        }
    }

    private void copy(String from, String to) throws IOException {
        sources.add(from);
        Path source = TREE.resolve(from);
        Path target = within(to.startsWith("/") ? to : folder + "/" + to);
        if (to.endsWith("/")) {
            target = target.resolve(source.getFileName());
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(source.relativize(file).toString()).normalize();
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.toAbsolutePath().getParent());
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private Path within(String path) {
        return root.resolve(path.substring(1)).normalize();
    }

    String base() {
        return base;
    }

    String user() {
        return user;
    }

    /** What is copied, as the tree names it. */
    List<String> sources() {
        return sources;
    }

    /** What it runs where nothing else is said. */
    List<String> command() {
        return command;
    }

    Path workingFolder() {
        return within(folder);
    }

    /** Its variables, by the places of the layout. */
    Map<String, String> variables() {
        Map<String, String> here = new HashMap<>();
        variables.forEach((name, value) -> here.put(name, placed(value)));
        return here;
    }

    /** A command by the places of the layout: its programs come first. */
    List<String> inside(List<String> words) {
        List<String> here = new ArrayList<>(words.stream().map(this::placed).toList());
        Path program = within("/usr/local/bin/" + words.get(0));
        if (Files.isExecutable(program)) {
            here.set(0, program.toString());
        }
        return here;
    }

    private String placed(String value) {
        return value.replace("/opt/", within("/opt") + "/");
    }
}
