package dev.retort.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.architecture.SourceShape.Method;
import dev.retort.architecture.Sources.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the text of every module: its size, and where a database may be named. */
class SourceTest {

    private static final int LINES_OF_A_FILE = 500;
    private static final int LINES_OF_A_METHOD = 50;
    private static final int PARAMETERS = 5;

    private static final List<Source> ALL =
            Sources.of(
                    "core",
                    "testkit",
                    "hibernate",
                    "cli",
                    "benchmarks",
                    "examples/codex",
                    "examples/notebooklm");

    private static final SourceShape SHAPE = SourceShape.of(ALL);

    /** A product's name anywhere: in a class, a string or a comment ({@code <h2>} is a heading). */
    private static final Pattern DATABASE =
            Pattern.compile(
                    "(?i:postgres|mysql|mariadb|sqlite|sqlserver|sql server|mssql|oracle)"
                            + "|(?<![</])\\b[hH]2\\b|\\bH2[A-Z]|\"h2|:h2:");

    private static final Pattern DIALECT = Pattern.compile(".*/dev/retort/dialect/\\w+/.*");

    @Test
    void aFileFitsInFiveHundredLines() {
        assertThat(ALL).isNotEmpty();
        assertThat(ALL)
                .filteredOn(it -> it.lines() > LINES_OF_A_FILE)
                .extracting(Source::path)
                .isEmpty();
    }

    @Test
    void aMethodFitsInFiftyLines() {
        // A migration is as long as what it changes.
        assertThat(SHAPE.methods())
                .filteredOn(it -> it.lines() > LINES_OF_A_METHOD)
                .filteredOn(it -> !it.where().contains("/revisions/"))
                .isEmpty();
    }

    @Test
    void aMethodTakesFiveParametersAtMost() {
        assertThat(SHAPE.methods())
                .filteredOn(it -> it.parameters() > PARAMETERS)
                .extracting(Method::where)
                .isEmpty();
    }

    @Test
    void noStaticFieldCanBeSet() {
        assertThat(SHAPE.changingStatics()).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        List<String> described =
                ALL.stream()
                        .filter(it -> it.path().endsWith("/package-info.java"))
                        .filter(it -> it.text().startsWith("/**"))
                        .filter(it -> it.text().contains("@NullMarked"))
                        .map(SourceTest::folder)
                        .toList();
        assertThat(ALL.stream().map(SourceTest::folder).distinct())
                .filteredOn(it -> it.contains("/dev/retort"))
                .isSubsetOf(described);
    }

    @Test
    void onlyADialectNamesItsDatabase() {
        assertThat(Sources.of("core", "testkit", "hibernate", "cli").stream())
                .filteredOn(it -> !DIALECT.matcher(it.path()).matches())
                .flatMap(it -> namings(it).toList())
                .isEmpty();
    }

    @Test
    void theChecksSeeWhatTheyLookFor() {
        Source source =
                new Source(
                        "Sample.java",
                        """
                        class Sample {
                            static int count; // <h2>
                            static final String URL = "jdbc:sqlite:x";
                            @Deprecated
                            void many(int a, int b, int c, int d, int e, int f) {
                            }
                        }
                        """);
        SourceShape shape = SourceShape.of(List.of(source));
        assertThat(shape.changingStatics()).containsExactly("/Sample.java:2 count");
        assertThat(shape.methods()).containsExactly(new Method("/Sample.java:4 many", 3, 6));
        assertThat(namings(source)).containsExactly("Sample.java:3 sqlite");
        assertThat(Stream.of("jdbc:h2:mem", "H2Dialect", "of PostgreSql", "in H2."))
                .allMatch(it -> DATABASE.matcher(it).find());
    }

    private static Stream<String> namings(Source source) {
        List<String> lines = source.text().lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(
                        line ->
                                DATABASE.matcher(lines.get(line))
                                        .results()
                                        .map(it -> it.group())
                                        .map(it -> source.path() + ":" + (line + 1) + " " + it));
    }

    private static String folder(Source source) {
        return source.path().substring(0, source.path().lastIndexOf('/'));
    }
}
