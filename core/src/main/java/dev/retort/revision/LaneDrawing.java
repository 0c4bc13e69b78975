package dev.retort.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws revisions beside vertical lanes, each lane leading down to the revision it waits for. */
final class LaneDrawing {

    private final List<Node> nodes;
    private final Function<Node, List<String>> caption;
    private final Set<String> shown;

    /** The ids that the lanes wait for, from the left; no id twice between two revisions. */
    private final List<String> lanes = new ArrayList<>();

    private final List<String> lines = new ArrayList<>();

    LaneDrawing(List<Node> nodes, Function<Node, List<String>> caption) {
        this.nodes = nodes;
        this.caption = caption;
        this.shown = nodes.stream().map(Node::id).collect(Collectors.toUnmodifiableSet());
    }

    List<String> draw() {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            draw(nodes.get(i));
        }
        return lines;
    }

    private void draw(Node node) {
        int lane = lanes.indexOf(node.id());
        if (lane < 0) {
            lane = lanes.size();
            lanes.add(node.id());
        }
        List<String> parents = node.revises().stream().filter(shown::contains).distinct().toList();
        drawCaption(node, lane, parents.size());
        if (parents.isEmpty()) {
            close(lane, lane);
            return;
        }
        lanes.set(lane, parents.get(0));
        for (int i = parents.size() - 1; i > 0; i--) {
            open(lane, parents.get(i));
        }
        joinLanes();
    }

    private void drawCaption(Node node, int lane, int parents) {
        int room = 2 * (lanes.size() + Math.max(parents - 1, 0));
        String star = lanes(lane, '*');
        String beside = lanes(lane, parents == 0 ? ' ' : '|');
        List<String> texts = caption.apply(node);
        for (int i = 0; i < Math.max(texts.size(), 1); i++) {
            String left = i == 0 ? star : beside;
            String text = i < texts.size() ? texts.get(i) : "";
            add(left + " ".repeat(room - left.length()) + text);
        }
    }

    /** A bar for each lane, and the sign for one of them. */
    private String lanes(int lane, char sign) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < lanes.size(); i++) {
            row.append(i == lane ? sign : '|').append(' ');
        }
        return row.toString();
    }

    /** A lane parts in two: the new one stands to its right, and those beyond move over. */
    private void open(int lane, String waitsFor) {
        StringBuilder row = new StringBuilder("| ".repeat(lane)).append('|');
        for (int i = lane; i < lanes.size(); i++) {
            row.append(i == lane ? "\\" : " \\");
        }
        lanes.add(lane + 1, waitsFor);
        add(row.toString());
    }

    /** Two lanes that wait for the same revision become one, the left. */
    private void joinLanes() {
        for (int right = lanes.size() - 1; right > 0; right--) {
            int left = lanes.indexOf(lanes.get(right));
            if (left < right) {
                close(left, right);
            }
        }
    }

    /** A lane ends, or runs into one to its left, and those beyond move over. */
    private void close(int left, int lane) {
        boolean joins = left < lane;
        lanes.remove(lane);
        if (!joins && lane == lanes.size()) {
            return;
        }
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < lane; i++) {
            row.append('|').append(joins && i >= left && i < lane - 1 ? '_' : ' ');
        }
        if (joins) {
            row.setCharAt(row.length() - 1, '/');
        }
        for (int i = lane; i < lanes.size(); i++) {
            row.append(" /");
        }
        add(row.toString());
    }

    private void add(String line) {
        lines.add(line.stripTrailing());
    }
}
