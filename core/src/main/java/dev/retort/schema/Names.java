package dev.retort.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looking things up by name: to the letter, else the only one that differs in case alone. */
final class Names {

    private Names() {}

    static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
        for (T each : all) {
            if (name.apply(each).equals(wanted)) {
                return Optional.of(each);
            }
        }
        List<T> alike =
                all.stream().filter(each -> name.apply(each).equalsIgnoreCase(wanted)).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }
}
