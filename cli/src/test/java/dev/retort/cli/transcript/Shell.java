package dev.retort.cli.transcript;

import dev.retort.cli.command.Surroundings;
import dev.retort.cli.command.Tool;
import dev.retort.cli.output.Screen;
import dev.retort.run.Cancellation;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs one line: {@code retort …} in this process, {@code cat}, {@code ls} and {@code rm} for what
 * it left. Behind {@code <<<} stands what a person types, lines apart by {@code /}.
 */
final class Shell {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");
    private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=(.*)");

    private static final String HOST = host();

    private Shell() {}

    /** The name of this machine, as the history tells it. */
    private static String host() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return System.getenv().getOrDefault("COMPUTERNAME", "localhost");
        }
    }

    static List<String> run(String line, Path folder) throws IOException {
        List<String> words =
                new ArrayList<>(
                        WORD.matcher(line).results().map(it -> unquoted(it.group())).toList());
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("XDG_CACHE_HOME", Path.of("target", "cache").toAbsolutePath().toString());
        Matcher variable = VARIABLE.matcher(words.get(0));
        while (variable.matches()) {
            environment.put(variable.group(1), variable.group(2));
            words.remove(0);
            variable.reset(words.get(0));
        }
        Optional<BufferedReader> typed = typed(words);
        String command = words.remove(0);
        return switch (command) {
            case "retort" -> retort(words, environment, folder, typed);
            case "cat" -> content(folder.resolve(words.get(0)));
            case "rm" -> remove(folder.resolve(words.get(0)));
            case "ls" -> list(words.isEmpty() ? folder : folder.resolve(words.get(0)));
            default -> throw new IllegalArgumentException("There is no \"" + command + "\" here.");
        };
    }

    /** What a person types, {@code <<< first/second}; nobody is there without it. */
    private static Optional<BufferedReader> typed(List<String> words) {
        int at = words.indexOf("<<<");
        if (at < 0) {
            return Optional.empty();
        }
        String lines = words.get(at + 1).replace("/", "\n");
        words.subList(at, words.size()).clear();
        return Optional.of(new BufferedReader(new StringReader(lines)));
    }

    private static List<String> retort(
            List<String> words,
            Map<String, String> environment,
            Path folder,
            Optional<BufferedReader> typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        folder,
                        environment,
                        stream(out),
                        stream(err),
                        Optional.empty(),
                        screen(environment),
                        typed,
                        new Cancellation());
        int exit = new Tool(surroundings, "0.1.0").run(words);
        List<String> printed = new ArrayList<>(lines(out, folder));
        lines(err, folder).forEach(it -> printed.add(("! " + it).stripTrailing()));
        if (exit != 0) {
            printed.add("[exit " + exit + "]");
        }
        return printed;
    }

    /** A terminal so many places wide, where {@code TERMINAL} says it. */
    private static Screen screen(Map<String, String> environment) {
        String places = environment.get("TERMINAL");
        return places == null ? Screen.NONE : new Screen(true, true, Integer.parseInt(places));
    }

    private static List<String> content(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of("There is no such file.");
    }

    private static List<String> remove(Path file) throws IOException {
        Files.delete(file);
        return List.of();
    }

    private static List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** What changes from run to run is replaced. */
    private static List<String> lines(ByteArrayOutputStream bytes, Path folder) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(folder.toString(), "{folder}")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[ T][\\d:.]+Z", "{time}")
                .replaceAll("SQLite \\d[\\d.]+", "SQLite {n}")
                .replace(HOST, "{host}")
                .replaceAll("\\[(\\d{5})-\\d+]", "[$1-{n}]")
                .replaceAll("\\d+ ms\\b", "{n} ms")
                .replaceAll("\"millis\": \\d+", "\"millis\": {n}")
                .lines()
                .toList();
    }

    private static String unquoted(String word) {
        return word.replaceAll("[\"']", "");
    }
}
