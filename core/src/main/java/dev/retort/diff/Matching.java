package dev.retort.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of two lists of constraints or indexes are the same ones: by what somebody told, by what
 * they say, and by their names last.
 *
 * @param pairs those of both sides
 * @param removed those that only the first list has
 * @param added those that only the second list has
 */
record Matching<T>(List<Pair<T>> pairs, List<T> removed, List<T> added) {

    /** One that both sides have; {@code same} is false where it says something else. */
    record Pair<T>(T from, T to, boolean same) {}

    /**
     * How two are told alike.
     *
     * @param was the form of one that is there
     * @param shall the form of one that is wanted
     * @param told whether somebody said that the one became the other
     * @param name the key of its name, or null for none
     * @param settled whether two whose forms differ are the same nevertheless
     * @param single whether two are the same one whatever they say, as primary keys are
     */
    record Rules<T>(
            Function<T, Object> was,
            Function<T, Object> shall,
            BiPredicate<T, T> told,
            Function<T, @Nullable String> name,
            BiPredicate<T, T> settled,
            BiPredicate<T, T> single) {}

    static <T> Matching<T> of(List<T> from, List<T> to, Rules<T> rules) {
        Comparator<T> byName =
                Comparator.comparing(it -> Objects.requireNonNullElse(rules.name().apply(it), ""));
        List<T> removed = new ArrayList<>(from);
        List<T> added = new ArrayList<>(to);
        removed.sort(byName);
        added.sort(byName);
        Matching<T> matching = new Matching<>(new ArrayList<>(), removed, added);
        BiPredicate<T, T> sameForm = (a, b) -> rules.was().apply(a).equals(rules.shall().apply(b));
        BiPredicate<T, T> sameName =
                (a, b) -> {
                    String name = rules.name().apply(a);
                    return name != null && name.equals(rules.name().apply(b));
                };
        matching.pair(rules.told().and(sameForm), true);
        matching.pair(rules.told().and(rules.settled()), true);
        matching.pair(rules.told(), false);
        matching.pair(sameForm.and(sameName), true);
        matching.pair(sameForm, true);
        matching.pair(sameName.and(rules.settled()), true);
        matching.pair(rules.settled(), true);
        matching.pair(sameName.or(rules.single()), false);
        return matching;
    }

    private void pair(BiPredicate<T, T> matches, boolean same) {
        for (Iterator<T> all = added.iterator(); all.hasNext(); ) {
            T to = all.next();
            for (Iterator<T> candidates = removed.iterator(); candidates.hasNext(); ) {
                T from = candidates.next();
                if (matches.test(from, to)) {
                    pairs.add(new Pair<>(from, to, same));
                    candidates.remove();
                    all.remove();
                    break;
                }
            }
        }
    }
}
