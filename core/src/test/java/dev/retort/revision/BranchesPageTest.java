package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.retort.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pictures of the guide's page on branches tell the truth. */
class BranchesPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "guide", "branches.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(graph|history)\n(.*?)^```$");
    private static final Pattern CALL =
            Pattern.compile("(upgrade|downgrade|stamp) (.+) from (.+?): (.*)");

    @TestFactory
    List<DynamicTest> everyPictureIsTrue() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        RevisionGraph graph = GraphPicture.graph();
        Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            String block = blocks.group(2);
            RevisionGraph last = graph;
            if (blocks.group(1).equals("history")) {
                tests.add(dynamicTest("history", () -> assertThat(drawn(last)).isEqualTo(block)));
                continue;
            }
            String[] parts = block.split("\n\n");
            RevisionGraph pictured = GraphPicture.graph(parts[0].split("\n"));
            parts[1].lines()
                    .forEach(
                            line ->
                                    tests.add(
                                            dynamicTest(
                                                    line,
                                                    () ->
                                                            assertThat(answered(pictured, line))
                                                                    .isEqualTo(line))));
            graph = pictured;
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests;
    }

    private static String drawn(RevisionGraph graph) {
        List<String> lines = GraphDrawing.lines(graph.nodes(), node -> List.of(node.id()));
        return String.join("\n", lines) + "\n";
    }

    /** The line with the answer that the graph gives. */
    private static String answered(RevisionGraph graph, String line) {
        Matcher call = CALL.matcher(line);
        assertThat(call.matches()).as(line).isTrue();
        String answer;
        try {
            answer = GraphPicture.told(plan(graph, call));
        } catch (MigrationException refused) {
            answer = "refused: " + refused.getMessage();
        }
        return line.substring(0, call.start(4)) + answer;
    }

    private static Plan plan(RevisionGraph graph, Matcher call) {
        List<String> current = GraphPicture.ids(call.group(3));
        List<Target> targets =
                List.of(call.group(2).split(" ")).stream().map(Target::parse).toList();
        return switch (call.group(1)) {
            case "upgrade" -> graph.upgrade(current, targets.get(0));
            case "downgrade" -> graph.downgrade(current, targets.get(0));
            default ->
                    new Plan(
                            Direction.STAMP, List.of(), graph.stamp(current, targets).headsAfter());
        };
    }
}
