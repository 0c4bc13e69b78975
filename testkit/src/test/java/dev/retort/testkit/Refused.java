package dev.retort.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lists of what databases refuse, one name of a behaviour a line. */
final class Refused {

    private Refused() {}

    static Set<String> by(String database) {
        String file = "refused-" + database + ".txt";
        try (InputStream in = Refused.class.getResourceAsStream(file)) {
            return new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(in, file), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
