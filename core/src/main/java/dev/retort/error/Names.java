package dev.retort.error;

import java.util.List;
import java.util.stream.Collectors;

/** How lists of names are written in sentences. */
final class Names {

    private Names() {}

    static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
