package dev.retort.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Graphs as pictures: {@code a <- b} is a revision b that revises a; {@code a <~ b} is one that
 * depends on a; {@code a[shop]} declares the label shop. A merge is named twice: {@code b <- d} and
 * {@code c <- d}.
 */
final class GraphPicture {

    private static final Pattern WORD = Pattern.compile("(<-|<~)|(\\w+)(?:\\[([^]]*)])?");

    private record Draft(List<String> revises, List<String> dependsOn, List<String> labels) {}

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private GraphPicture() {}

    static RevisionGraph graph(String... lines) {
        return RevisionGraph.of(nodes(lines));
    }

    static List<Node> nodes(String... lines) {
        GraphPicture picture = new GraphPicture();
        for (String line : lines) {
            picture.draw(line);
        }
        return picture.drafts.entrySet().stream()
                .map(
                        entry ->
                                new Node(
                                        entry.getKey(),
                                        entry.getValue().revises(),
                                        entry.getValue().dependsOn(),
                                        entry.getValue().labels(),
                                        "",
                                        entry.getKey() + ".sql"))
                .toList();
    }

    private void draw(String line) {
        String before = "";
        String arrow = "";
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            if (words.group(1) != null) {
                arrow = words.group(1);
                continue;
            }
            Draft draft =
                    drafts.computeIfAbsent(
                            words.group(2),
                            id ->
                                    new Draft(
                                            new ArrayList<>(),
                                            new ArrayList<>(),
                                            new ArrayList<>()));
            if (words.group(3) != null) {
                draft.labels().addAll(List.of(words.group(3).split(" ")));
            }
            if (!before.isEmpty()) {
                (arrow.equals("<~") ? draft.dependsOn() : draft.revises()).add(before);
            }
            before = words.group(2);
        }
    }

    /** The ids of a plan's steps with spaces between them, an arrow, and the rows afterwards. */
    static String told(Plan plan) {
        return (String.join(" ", plan.revisions()) + " => " + rows(plan.headsAfter())).strip();
    }

    /** What each step does to the rows: {@code -gone}, {@code from>to}, {@code +new}. */
    static List<String> rowChanges(Plan plan) {
        return plan.steps().stream().map(GraphPicture::rowChanges).toList();
    }

    private static String rowChanges(Step step) {
        List<String> changes = new ArrayList<>();
        step.deletes().forEach(row -> changes.add("-" + row));
        step.update().ifPresent(update -> changes.add(update.from() + ">" + update.to()));
        step.inserts().forEach(row -> changes.add("+" + row));
        return step.revision() + ": " + String.join(" ", changes);
    }

    static String up(RevisionGraph graph, String current, String target) {
        return told(graph.upgrade(ids(current), Target.parse(target)));
    }

    static String down(RevisionGraph graph, String current, String target) {
        return told(graph.downgrade(ids(current), Target.parse(target)));
    }

    static String stamp(RevisionGraph graph, String current, String... targets) {
        List<Target> parsed = List.of(targets).stream().map(Target::parse).toList();
        return rows(graph.stamp(ids(current), parsed).headsAfter());
    }

    /** The ids in a text with spaces between them; none for {@code base}. */
    static List<String> ids(String text) {
        return text.equals("base") ? List.of() : List.of(text.split(" "));
    }

    private static String rows(List<String> ids) {
        return ids.isEmpty() ? "base" : String.join(" ", ids);
    }
}
