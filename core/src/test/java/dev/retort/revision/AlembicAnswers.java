package dev.retort.revision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * How Alembic 1.19.2 plans on 400 random graphs.
 *
 * <p>Each line of the resource is one of: {@code case ID}; {@code revision ID PARENTS DEPENDENCIES
 * LABELS}; {@code heads IDS}, {@code effective IDS}, {@code bases IDS}; {@code error WORDS} for a
 * graph that is refused; {@code COMMAND TARGET CURRENT ok STEPS ROWS} or {@code COMMAND TARGET
 * CURRENT error WORDS}. Lists have commas, and a dash for none.
 */
final class AlembicAnswers {

    private AlembicAnswers() {}

    record Case(
            String id,
            List<Node> nodes,
            Set<String> heads,
            Set<String> effectiveHeads,
            Set<String> bases,
            List<Call> calls) {

        @Override
        public String toString() {
            return id;
        }
    }

    /** One command and the answer; the error is Alembic's where it refuses. */
    record Call(
            String command,
            String target,
            List<String> current,
            Set<String> steps,
            Set<String> rows,
            Optional<String> error) {

        @Override
        public String toString() {
            return "%s %s from %s".formatted(command, target, current);
        }
    }

    static List<Case> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Objects.requireNonNull(
                                                AlembicAnswers.class.getResourceAsStream(
                                                        "alembic-answers.txt.gz"))),
                                StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Case> read(BufferedReader lines) {
        List<Case> cases = new ArrayList<>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> add(cases, words));
        return cases;
    }

    private static void add(List<Case> cases, String[] words) {
        if (words[0].equals("case")) {
            cases.add(
                    new Case(
                            words[1],
                            new ArrayList<>(),
                            new TreeSet<>(),
                            new TreeSet<>(),
                            new TreeSet<>(),
                            new ArrayList<>()));
            return;
        }
        Case last = cases.get(cases.size() - 1);
        switch (words[0]) {
            case "revision" -> last.nodes().add(node(words));
            case "heads" -> last.heads().addAll(list(words[1]));
            case "effective" -> last.effectiveHeads().addAll(list(words[1]));
            case "bases" -> last.bases().addAll(list(words[1]));
            default -> last.calls().add(call(words));
        }
    }

    private static Node node(String[] words) {
        return new Node(
                words[1], list(words[2]), list(words[3]), list(words[4]), "", words[1] + ".sql");
    }

    private static Call call(String[] words) {
        boolean ok = words[3].equals("ok");
        return new Call(
                words[0],
                words[1],
                list(words[2]),
                new TreeSet<>(ok ? list(words[4]) : List.of()),
                new TreeSet<>(ok ? list(words[5]) : List.of()),
                ok
                        ? Optional.empty()
                        : Optional.of(String.join(" ", List.of(words).subList(4, words.length))));
    }

    private static List<String> list(String word) {
        return word.equals("-") ? List.of() : List.of(word.split(","));
    }
}
