package dev.retort.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renames within one room of names, in an order in which each new name is free: what swaps names,
 * or stands in the way, is put aside first.
 */
final class NewNames {

    /** One rename of the order. */
    record Pair(String from, String to) {}

    private final Keys keys;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final List<Pair> ordered = new ArrayList<>();

    private NewNames(Keys keys) {
        this.keys = keys;
    }

    /**
     * The renames in their order.
     *
     * @param present all names of the room
     * @param wanted new names by the old ones
     */
    static List<Pair> of(List<String> present, Map<String, String> wanted, Keys keys) {
        NewNames names = new NewNames(keys);
        present.forEach(name -> names.taken.add(keys.of(name)));
        names.wanted.putAll(wanted);
        while (!names.wanted.isEmpty()) {
            if (!names.renameFree()) {
                names.putAside(present);
            }
        }
        return names.ordered;
    }

    private boolean renameFree() {
        for (Map.Entry<String, String> entry : wanted.entrySet()) {
            if (!taken.contains(keys.of(entry.getValue()))) {
                rename(entry.getKey(), entry.getValue());
                wanted.remove(entry.getKey());
                return true;
            }
        }
        return false;
    }

    private void rename(String from, String to) {
        ordered.add(new Pair(from, to));
        taken.remove(keys.of(from));
        taken.add(keys.of(to));
    }

    /** Whatever holds the first name that is wanted moves out of the way. */
    private void putAside(List<String> present) {
        String name = wanted.values().iterator().next();
        String holder =
                wanted.keySet().stream()
                        .filter(it -> keys.same(it, name))
                        .findFirst()
                        .orElseGet(
                                () ->
                                        present.stream()
                                                .filter(it -> keys.same(it, name))
                                                .findFirst()
                                                .orElse(name));
        String aside = holder + "_old";
        while (taken.contains(keys.of(aside))) {
            aside += "_old";
        }
        rename(holder, aside);
        String later = wanted.remove(holder);
        if (later != null) {
            wanted.put(aside, later);
        }
    }
}
