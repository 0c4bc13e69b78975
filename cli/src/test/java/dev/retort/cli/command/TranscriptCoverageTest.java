package dev.retort.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.arguments.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command has a transcript of right and of wrong use, in text and in JSON. */
class TranscriptCoverageTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");

    /** A line of a transcript that calls the tool, and what is printed up to the next line. */
    private static final Pattern CALL =
            Pattern.compile(
                    "(?m)^\\$ (?:[A-Z_]+=\\S* )*retort(?<words>.*)\\n(?<printed>(?:(?!\\$ |--- |### ).*\\n)*)");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s'\"]|'[^']*'|\"[^\"]*\")+");

    @Test
    void everyCommandIsCalledRightlyAndWronglyInTextAndInJson() throws IOException {
        Set<String> seen = new HashSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                CALL.matcher(Files.readString(file)).results().forEach(it -> add(seen, it));
            }
        }
        List<String> missing = new ArrayList<>();
        for (String command : Commands.NAMES) {
            for (String use : List.of("right", "wrong")) {
                for (String form : List.of("text", "json")) {
                    String wanted = "%s, %s use, %s".formatted(command, use, form);
                    if (!seen.contains(wanted)) {
                        missing.add(wanted);
                    }
                }
            }
        }
        assertThat(missing).as("what no transcript in %s shows", FOLDER).isEmpty();
    }

    private static void add(Set<String> seen, MatchResult call) {
        List<String> words =
                WORD.matcher(call.group(1))
                        .results()
                        .map(it -> it.group().replaceAll("[\"']", ""))
                        .takeWhile(it -> !it.equals("<<<"))
                        .toList();
        List<String> before;
        try {
            before = Arguments.parseBeforeCommand(words).words();
        } catch (RuntimeException e) {
            return;
        }
        if (!before.isEmpty()) {
            boolean wrong = call.group(2).matches("(?s).*\\[exit [124]]\\n");
            seen.add(
                    "%s, %s use, %s"
                            .formatted(
                                    before.get(0).replace('_', '-'),
                                    wrong ? "wrong" : "right",
                                    words.contains("--json") ? "json" : "text"));
        }
    }
}
