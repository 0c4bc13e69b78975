package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Spreads the branch labels over the branches that they name. */
final class Labels {

    private Labels() {}

    /**
     * The labels of each revision: its own and its ancestors'; and those declared above it, as far
     * down as the line neither parts nor joins.
     */
    static List<List<String>> of(Links links) {
        List<List<String>> labels = new ArrayList<>(links.size());
        for (int i = 0; i < links.size(); i++) {
            labels.add(fromBelow(links, labels, i));
        }
        List<List<String>> above = fromAbove(links);
        for (int i = 0; i < links.size(); i++) {
            labels.set(i, joined(labels.get(i), above.get(i)));
        }
        return labels;
    }

    private static List<String> fromBelow(Links links, List<List<String>> labels, int revision) {
        List<String> found = List.of();
        for (int parent : links.parents(revision)) {
            found = joined(found, labels.get(parent));
        }
        return joined(found, links.node(revision).labels());
    }

    private static List<List<String>> fromAbove(Links links) {
        List<List<String>> found = new ArrayList<>(Collections.nCopies(links.size(), List.of()));
        for (int i = links.size() - 1; i >= 0; i--) {
            int[] parents = links.parents(i);
            if (parents.length == 1 && inLine(links, i) && inLine(links, parents[0])) {
                List<String> passed = joined(links.node(i).labels(), found.get(i));
                found.set(parents[0], passed);
            }
        }
        return found;
    }

    private static boolean inLine(Links links, int revision) {
        return links.above(revision).length <= 1 && links.parents(revision).length <= 1;
    }

    /** One of the two as it is where the other adds nothing, so that a line shares one list. */
    private static List<String> joined(List<String> first, List<String> second) {
        if (second.isEmpty() || first.equals(second)) {
            return first;
        }
        if (first.isEmpty()) {
            return second;
        }
        Set<String> both = new LinkedHashSet<>(first);
        both.addAll(second);
        return both.size() == first.size() ? first : List.copyOf(both);
    }
}
