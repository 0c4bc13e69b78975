package dev.retort.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pairs, where the folder that holds them is at hand. */
final class Corpus {

    private static final String FILE = "schema-pairs.jsonl";

    private Corpus() {}

    /** The file: named by {@code -Dretort.corpus}, else in a folder {@code shared} above. */
    static Optional<Path> file() {
        String named = System.getProperty("retort.corpus", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve("corpus").resolve(FILE);
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** The pairs of one dialect. */
    static List<Pair> read(Path file, String dialect) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, Object> values = JsonLine.parse(line);
            if (dialect.equals(values.get("dialect"))) {
                pairs.add(
                        new Pair(
                                text(values, "id"),
                                dialect,
                                text(values, "old"),
                                text(values, "new"),
                                kinds(values)));
            }
        }
        return pairs;
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.get(key));
    }

    private static List<String> kinds(Map<String, Object> values) {
        return ((List<?>) values.getOrDefault("kinds", List.of()))
                .stream().map(String::valueOf).toList();
    }
}
