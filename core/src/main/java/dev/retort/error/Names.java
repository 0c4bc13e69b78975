package dev.retort.error;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How names of revisions, and lists of them, are written in sentences. */
final class Names {

    private Names() {}

    static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** At most five of them, and how many more there are. */
    static String list(List<String> names) {
        return names.size() <= 5
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 4))
                        + " and %d more".formatted(names.size() - 4);
    }

    /** A sentence behind another that said that a name is unknown. */
    static String nearest(List<String> nearest) {
        return switch (nearest.size()) {
            case 0 -> " There are no revisions.";
            case 1 -> " The nearest is " + nearest.get(0) + ".";
            default -> " The nearest are " + String.join(", ", nearest) + ".";
        };
    }

    static String steps(int steps, String end) {
        return switch (steps) {
            case 0 -> "there is no step to " + end;
            case 1 -> "there is one step to " + end;
            default -> "there are %d steps to %s".formatted(steps, end);
        };
    }

    static String cycle(String verb, String kind, List<String> cycle, List<String> paths) {
        if (cycle.size() == 1) {
            return "Revision \"%s\" (%s) %s itself. Name another revision there, or none."
                    .formatted(cycle.get(0), paths.get(0), verb);
        }
        return "%s: %s %s %s. Break it in one of %s."
                .formatted(
                        kind,
                        String.join(" " + verb + " ", shortened(cycle)),
                        verb,
                        cycle.get(0),
                        String.join(", ", shortened(paths)));
    }

    private static List<String> shortened(List<String> names) {
        if (names.size() <= 10) {
            return names;
        }
        List<String> first = new ArrayList<>(names.subList(0, 8));
        first.add("(%d more)".formatted(names.size() - 9));
        first.add(names.get(names.size() - 1));
        return first;
    }
}
