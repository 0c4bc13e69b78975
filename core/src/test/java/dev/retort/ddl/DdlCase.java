package dev.retort.ddl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file: a sentence, perhaps what is there {@code before}, operations as {@code java}, and the
 * SQL of each database or how it refuses.
 *
 * @param sections what stands under each heading, by the heading's word
 */
record DdlCase(Path file, String sentence, Map<String, String> sections) {

    static final String JAVA = "java";
    static final String BEFORE = "before";

    private static final Pattern HEADING = Pattern.compile("(?m)^-- ([a-z0-9]+)$");

    /** All cases of a folder, by name. */
    static List<DdlCase> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(DdlCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DdlCase read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DdlCase parse(Path file, String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher heading = HEADING.matcher(text);
        String sentence = text;
        String word = "";
        int start = 0;
        while (heading.find()) {
            String part = text.substring(start, heading.start()).strip();
            if (word.isEmpty()) {
                sentence = part;
            } else {
                sections.put(word, part);
            }
            word = heading.group(1);
            start = heading.end();
        }
        if (!word.isEmpty()) {
            sections.put(word, text.substring(start).strip());
        }
        return new DdlCase(file, sentence, sections);
    }

    String name() {
        return file.getFileName().toString().replace(".txt", "");
    }

    String section(String word) {
        return sections.getOrDefault(word, "");
    }

    /** This case with the answers of these databases and of no others. */
    DdlCase withAnswers(Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>();
        if (sections.containsKey(BEFORE)) {
            all.put(BEFORE, section(BEFORE));
        }
        all.put(JAVA, section(JAVA));
        all.putAll(answers);
        return new DdlCase(file, sentence, all);
    }

    String text() {
        StringBuilder text = new StringBuilder(sentence).append('\n');
        sections.forEach(
                (word, part) ->
                        text.append("\n-- ").append(word).append('\n').append(part).append('\n'));
        return text.toString();
    }

    void write() {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
