package dev.retort.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Steps in an order that runs: whatever has to come before does, and among those that may come next
 * the one that would like to stand first. Where wishes make a circle, the guessed ones give way.
 */
final class Ordering {

    private final Set<Step> waiting;
    private final Map<Step, Integer> unmet = new HashMap<>();
    private final Map<Step, List<Step>> followers = new HashMap<>();
    private final PriorityQueue<Step> ready = new PriorityQueue<>(Comparator.comparing(Step::rank));
    private final List<Step> ordered = new ArrayList<>();

    private Ordering(List<Step> steps) {
        this.waiting = new LinkedHashSet<>(steps);
    }

    static List<Step> of(List<Step> steps) {
        Ordering ordering = new Ordering(steps);
        steps.forEach(ordering::count);
        steps.stream()
                .filter(step -> ordering.unmet.getOrDefault(step, 0) == 0)
                .forEach(ordering.ready::add);
        while (ordering.ordered.size() < steps.size()) {
            Step next = ordering.ready.poll();
            ordering.take(next == null ? ordering.leastBound() : next);
        }
        return ordering.ordered;
    }

    private void count(Step step) {
        Set<Step> before = new LinkedHashSet<>(step.hard());
        before.addAll(step.soft());
        before.remove(step);
        unmet.put(step, before.size());
        for (Step other : before) {
            followers.computeIfAbsent(other, it -> new ArrayList<>()).add(step);
        }
    }

    private void take(Step step) {
        if (!waiting.remove(step)) {
            return;
        }
        ordered.add(step);
        for (Step follower : followers.getOrDefault(step, List.of())) {
            int left = unmet.merge(follower, -1, Integer::sum);
            if (left == 0 && waiting.contains(follower)) {
                ready.add(follower);
            }
        }
    }

    /** Out of a circle: a step that only guesses hold back, else the first that would stand. */
    private Step leastBound() {
        Comparator<Step> byRank = Comparator.comparing(Step::rank);
        return waiting.stream()
                .filter(step -> step.hard().stream().noneMatch(waiting::contains))
                .min(byRank)
                .orElseGet(() -> waiting.stream().min(byRank).orElseThrow());
    }
}
