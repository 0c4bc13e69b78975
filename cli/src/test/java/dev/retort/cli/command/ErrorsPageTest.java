package dev.retort.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the guide that lists the kinds of errors, made from the classes themselves. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "errors.md");

    private static final Pattern ERROR =
            Pattern.compile(
                    "/\\*\\*(?<comment>(?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                            + "(?:public |final |abstract |sealed )*class (?<name>\\w+)Exception",
                    Pattern.DOTALL);

    @Test
    void everyKindIsThereWithWhatItMeans() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("| Kind");
        String written = page.substring(0, begin) + table();
        if (Boolean.getBoolean("guide.update")) {
            Files.writeString(PAGE, written);
        }
        assertThat(page).as("-Dguide.update=true writes it anew").isEqualTo(written);
    }

    private static String table() throws IOException {
        Map<String, String> kinds = kinds();
        StringBuilder table =
                new StringBuilder("| Kind | What is wrong |\n|------|---------------|\n");
        kinds.forEach((kind, text) -> table.append("| `%s` | %s |\n".formatted(kind, text)));
        return table.toString();
    }

    private static Map<String, String> kinds() throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        for (String module : List.of("core", "cli", "hibernate")) {
            Path sources = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(ErrorsPageTest::isError).toList()) {
                    String text = Files.readString(file);
                    Matcher error = ERROR.matcher(text);
                    if (text.contains("extends MigrationException") && error.find()) {
                        kinds.put(error.group("name"), sentence(error.group("comment")));
                    }
                }
            }
        }
        kinds.put("File", "A file or folder can be neither read nor written.");
        kinds.put("Unexpected", "A fault of Retort itself; please report it.");
        return kinds;
    }

    private static boolean isError(Path file) {
        return file.getFileName().toString().endsWith("Exception.java");
    }

    private static String sentence(String comment) {
        String text =
                comment.replaceAll("\\s*\\n\\s*\\*", " ")
                        .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip();
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end + 1);
        return first.replaceAll(" ?<p>.*", "").replace("|", "\\|");
    }
}
