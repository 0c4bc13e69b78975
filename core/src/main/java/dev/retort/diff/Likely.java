package dev.retort.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * What is gone and what is new, paired by how like they are.
 *
 * @param from what is gone
 * @param to what is new
 * @param likeness above 0, up to 1
 * @param unique whether neither is like anything else
 */
record Likely<T>(T from, T to, double likeness, boolean unique) {

    /** All pairs that are alike at all, the likest first. */
    static <T> List<Likely<T>> all(
            List<T> removed, List<T> added, ToDoubleBiFunction<T, T> likeness) {
        List<Likely<T>> pairs = new ArrayList<>();
        for (T from : removed) {
            for (T to : added) {
                double alike = likeness.applyAsDouble(from, to);
                if (alike > 0) {
                    pairs.add(new Likely<>(from, to, alike, true));
                }
            }
        }
        List<Likely<T>> told = new ArrayList<>();
        for (Likely<T> pair : pairs) {
            boolean unique = pairs.stream().noneMatch(other -> other.rivals(pair));
            told.add(new Likely<>(pair.from, pair.to, pair.likeness, unique));
        }
        told.sort(Comparator.comparingDouble((Likely<T> pair) -> pair.likeness).reversed());
        return told;
    }

    private boolean rivals(Likely<T> pair) {
        return this != pair && (from.equals(pair.from) || to.equals(pair.to));
    }

    /** The likest pairs, each thing in one of them at most. */
    static <T> List<Likely<T>> best(List<Likely<T>> pairs) {
        List<Likely<T>> best = new ArrayList<>();
        Set<T> used = new HashSet<>();
        for (Likely<T> pair : pairs) {
            if (!used.contains(pair.from) && !used.contains(pair.to)) {
                best.add(pair);
                used.add(pair.from);
                used.add(pair.to);
            }
        }
        return best;
    }
}
