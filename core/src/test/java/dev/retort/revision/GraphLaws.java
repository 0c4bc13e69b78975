package dev.retort.revision;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What must hold of every plan, told the simple and slow way. */
final class GraphLaws {

    private GraphLaws() {}

    static List<String> needs(RevisionGraph graph, String id) {
        Set<String> needs = new TreeSet<>(graph.node(id).revises());
        needs.addAll(graph.dependencies(id));
        return List.copyOf(needs);
    }

    static Set<String> applied(RevisionGraph graph, Collection<String> rows) {
        Set<String> applied = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(rows);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (applied.add(id)) {
                open.addAll(needs(graph, id));
            }
        }
        return applied;
    }

    static Set<String> rowsOf(RevisionGraph graph, Set<String> applied) {
        Set<String> rows = new TreeSet<>(applied);
        applied.forEach(id -> needs(graph, id).forEach(rows::remove));
        return rows;
    }

    /** Whether each revision runs after all that it needs, or is undone after all that needs it. */
    static boolean isValidOrder(RevisionGraph graph, Plan plan, Collection<String> current) {
        Set<String> applied = applied(graph, current);
        for (String id : plan.revisions()) {
            boolean valid =
                    plan.direction() == Direction.UPGRADE
                            ? applied.containsAll(needs(graph, id)) && applied.add(id)
                            : applied.remove(id)
                                    && applied.stream()
                                            .noneMatch(other -> needs(graph, other).contains(id));
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    /** The revisions that have run after the plan. */
    static Set<String> appliedAfter(RevisionGraph graph, Plan plan, Collection<String> current) {
        Set<String> applied = applied(graph, current);
        if (plan.direction() == Direction.UPGRADE) {
            applied.addAll(plan.revisions());
        } else {
            plan.revisions().forEach(applied::remove);
        }
        return applied;
    }

    /** The rows after every change of the plan; fails if one does not find its row. */
    static Set<String> replayed(Plan plan, Collection<String> current) {
        Set<String> rows = new TreeSet<>(current);
        for (Step step : plan.steps()) {
            step.deletes().forEach(row -> mustBe(rows.remove(row), "deleted", row, plan));
            step.update()
                    .ifPresent(
                            update -> {
                                mustBe(rows.remove(update.from()), "updated", update.from(), plan);
                                mustBe(rows.add(update.to()), "updated to", update.to(), plan);
                            });
            step.inserts().forEach(row -> mustBe(rows.add(row), "inserted", row, plan));
        }
        return rows;
    }

    private static void mustBe(boolean done, String what, String row, Plan plan) {
        if (!done) {
            throw new AssertionError("Row " + row + " cannot be " + what + ": " + plan);
        }
    }
}
