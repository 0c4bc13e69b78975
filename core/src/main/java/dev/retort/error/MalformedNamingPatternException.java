package dev.retort.error;

import java.util.List;
import java.util.stream.Collectors;

/** A pattern of a naming convention cannot be filled. */
public final class MalformedNamingPatternException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param kind what the pattern is for, for example {@code foreign_key}
     * @param token what means nothing in it, in its braces; empty where it is no pattern at all
     */
    public MalformedNamingPatternException(
            String kind, String pattern, String token, List<String> known) {
        super(
                "The naming pattern \""
                        + pattern
                        + "\" for \""
                        + kind
                        + "\" "
                        + (token.isEmpty()
                                ? "is empty or has a brace without the other."
                                : "holds \"" + token + "\", which means nothing there.")
                        + " Known are "
                        + known.stream().map(it -> "{" + it + "}").collect(Collectors.joining(", "))
                        + ".");
    }
}
