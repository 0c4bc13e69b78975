package dev.retort.error;

import java.util.Set;
import java.util.TreeSet;

/** A template of names holds a token that means nothing. */
public final class UnknownTokenException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public UnknownTokenException(String token, String template, Set<String> known) {
        super(
                "The file template \""
                        + template
                        + "\" holds \"{"
                        + token
                        + "}\", which means nothing. Known are "
                        + String.join(", ", new TreeSet<>(known))
                        + ".");
    }
}
