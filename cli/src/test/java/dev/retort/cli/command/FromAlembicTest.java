package dev.retort.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for those who come from Alembic, its commands and its keys. */
class FromAlembicTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "from-alembic.md");
    private static final Path FACTS = Path.of("src", "test", "resources", "reference");

    @Test
    void everyCommandAndFlagIsThereOrHasALine() throws IOException {
        List<String> rows = commands();
        int at = -1;
        for (String line : facts("alembic-commands.txt")) {
            List<String> words = Arrays.asList(line.split(" "));
            String name = words.get(0);
            String first = name.equals("*") ? "| every command" : "| `" + name + "`";
            at = indexFrom(rows, at + 1, first);
            assertThat(at).as(name).isNotNegative();
            List<String> missing = new ArrayList<>(words.subList(1, words.size()));
            for (int i = at; i < rows.size(); i++) {
                if (i > at && !rows.get(i).startsWith("|  ")) {
                    break;
                }
                String row = rows.get(i);
                missing.removeIf(flag -> row.contains("`" + flag + "`"));
            }
            assertThat(missing).as("flags of %s without a line", name).isEmpty();
        }
    }

    @Test
    void whatIsCalledTheSameIsThere() throws IOException {
        String command = "";
        for (String row : commands()) {
            List<String> cells = Stream.of(row.split("\\|")).map(String::strip).toList();
            if (cells.size() < 4) {
                continue;
            }
            command = cells.get(1).isEmpty() ? command : cells.get(1).replace("`", "");
            if (cells.get(3).startsWith("the same") && !cells.get(2).isEmpty()) {
                List<String> known = options(command);
                for (String flag : cells.get(2).replace("`", "").split(", ")) {
                    assertThat(known).as(command).contains(flag);
                }
            }
        }
    }

    @Test
    void everyKeyHasALine() throws IOException {
        List<String> rows = rows();
        assertThat(facts("alembic-keys.txt"))
                .allMatch(
                        key ->
                                rows.stream()
                                        .map(it -> it.split("\\|")[1])
                                        .anyMatch(it -> it.contains("`" + key + "`")));
    }

    private static List<String> options(String command) {
        Stream<Option> options =
                Stream.concat(Usage.GLOBAL.stream(), Usage.PROGRAM.options().stream());
        if (!command.equals("every command")) {
            Usage usage = Commands.named(command).orElseThrow().usage();
            options = Stream.concat(usage.options().stream(), options);
        }
        return options.flatMap(it -> it.names().stream()).toList();
    }

    private static int indexFrom(List<String> rows, int from, String beginning) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }

    /** The rows of the first section. */
    private static List<String> commands() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int begin = lines.indexOf("## Commands");
        int end = indexFrom(lines, begin + 1, "## ");
        return rows(lines.subList(begin, end));
    }

    private static List<String> rows() throws IOException {
        return rows(Files.readAllLines(PAGE));
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().filter(it -> it.startsWith("|")).toList();
    }

    private static List<String> facts(String name) throws IOException {
        return Files.readAllLines(FACTS.resolve(name)).stream()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .toList();
    }
}
