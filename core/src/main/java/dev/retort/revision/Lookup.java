package dev.retort.revision;

import dev.retort.error.AmbiguousRevisionException;
import dev.retort.error.UnknownRevisionException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of the revisions: ids and labels, whole or by their beginning. */
final class Lookup {

    /** A shorter name is never found by its beginning: {@code 0} would soon be ambiguous. */
    private static final int SHORTEST_FOR_PARTIAL = 4;

    private static final int NEAREST_SHOWN = 3;

    private record Entry(int revision, String name, Node node) {

        String shown() {
            return name.equals(node.id())
                    ? node.toString()
                    : name + " (label of " + node.id() + ")";
        }
    }

    private final NavigableMap<String, Entry> entries;

    Lookup() {
        this(new TreeMap<>());
    }

    private Lookup(NavigableMap<String, Entry> entries) {
        this.entries = entries;
    }

    /** The same names for revisions that have moved to other places. */
    Lookup moved(int[] place) {
        NavigableMap<String, Entry> moved = new TreeMap<>(entries);
        for (Map.Entry<String, Entry> entry : moved.entrySet()) {
            Entry before = entry.getValue();
            entry.setValue(new Entry(place[before.revision()], before.name(), before.node()));
        }
        return new Lookup(moved);
    }

    /** The revision that has exactly this id. */
    @Nullable Integer withId(String id) {
        Entry entry = entries.get(id);
        return entry == null || !entry.node().id().equals(id)
                ? null
                : Integer.valueOf(entry.revision());
    }

    /** Adds a name; returns what had it before, which then keeps it. */
    @Nullable Integer add(String name, Node node, int revision) {
        Entry before = entries.putIfAbsent(name, new Entry(revision, name, node));
        return before == null ? null : Integer.valueOf(before.revision());
    }

    /** What has exactly this name. */
    @Nullable Integer exactly(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : Integer.valueOf(entry.revision());
    }

    /** What the name, or the beginning of one, stands for. */
    int find(String name) {
        return find(name, null);
    }

    /**
     * What the name, or the beginning of one, stands for.
     *
     * @param branch where to look for beginnings; everywhere if null
     */
    int find(String name, @Nullable BitSet branch) {
        Integer exactly = exactly(name);
        if (exactly != null) {
            return exactly;
        }
        List<Entry> candidates = name.isEmpty() ? List.of() : beginningWith(name, branch);
        return switch ((int) candidates.stream().mapToInt(Entry::revision).distinct().count()) {
            case 0 -> throw unknown(name);
            case 1 -> candidates.get(0).revision();
            default ->
                    throw new AmbiguousRevisionException(
                            name, candidates.stream().map(Entry::shown).toList());
        };
    }

    private UnknownRevisionException unknown(String name) {
        boolean tooShort =
                name.length() < SHORTEST_FOR_PARTIAL
                        && !name.isEmpty()
                        && entries.tailMap(name).keySet().stream()
                                .limit(1)
                                .anyMatch(it -> it.startsWith(name));
        return tooShort
                ? UnknownRevisionException.tooShort(name, SHORTEST_FOR_PARTIAL, nearest(name))
                : new UnknownRevisionException(name, nearest(name));
    }

    private List<Entry> beginningWith(String name, @Nullable BitSet branch) {
        return entries.tailMap(name).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(name))
                .filter(entry -> entry.getKey().length() >= SHORTEST_FOR_PARTIAL)
                .map(Map.Entry::getValue)
                .filter(entry -> branch == null || branch.get(entry.revision()))
                .toList();
    }

    /** The names that come nearest, as they are shown: whole or by their beginning. */
    List<String> nearest(String name) {
        record Near(int distance, int common, String shown) {}
        List<Near> near =
                entries.entrySet().stream()
                        .map(
                                entry ->
                                        new Near(
                                                distance(name, entry.getKey()),
                                                -common(name, entry.getKey()),
                                                entry.getValue().shown()))
                        .sorted(
                                Comparator.comparingInt(Near::distance)
                                        .thenComparingInt(Near::common))
                        .limit(NEAREST_SHOWN)
                        .toList();
        return near.stream()
                .takeWhile(
                        each ->
                                each.distance() == near.get(0).distance()
                                        && each.common() == near.get(0).common())
                .map(Near::shown)
                .toList();
    }

    private static int common(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** The edits that make one name the other, or the beginning of the other. */
    private static int distance(String typed, String name) {
        int[] row = new int[name.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = typed.charAt(i - 1) == name.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return Arrays.stream(row).min().orElse(0);
    }
}
