package dev.retort.script;

import dev.retort.revision.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The marker of a section of an SQL script: {@code -- upgrade}, {@code -- downgrade NAME, …},
 * {@code -- upgrade environment: shop, …}, or both of them, the dialects first.
 *
 * @param dialects the dialects it is for; empty for all
 * @param environments the environments it is for; empty for all
 */
record Section(Direction direction, List<String> dialects, List<String> environments) {

    private static final String ENVIRONMENT = "environment";

    /** What may be meant as a marker: names, then a word with a colon and names. */
    private static final Pattern SHAPE =
            Pattern.compile(
                    "--\\s*(?<direction>upgrade|downgrade)"
                            + "(?<dialects>(?:\\s+[^\\s,:]+(?:\\s*,\\s*[^\\s,:]+)*)??)"
                            + "(?:\\s+(?<key>\\w+)\\s*:\\s*(?<environments>\\S.*)?)?",
                    Pattern.CASE_INSENSITIVE);

    Section {
        dialects = List.copyOf(dialects);
        environments = List.copyOf(environments);
    }

    /**
     * The marker that a comment is, if nothing or such names follow its word.
     *
     * @param known the dialects by all their names, in lower case
     */
    static Optional<Section> parse(String comment, Map<String, String> known) {
        if (!mayBe(comment)) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(comment.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        List<String> dialects = names(shape.group("dialects").toLowerCase(Locale.ROOT));
        List<String> environments = names(shape.group("environments"));
        String key = shape.group("key");
        boolean isMarker =
                known.keySet().containsAll(dialects)
                        && (key == null
                                || key.equalsIgnoreCase(ENVIRONMENT) && !environments.isEmpty());
        return isMarker
                ? Optional.of(
                        new Section(
                                Direction.valueOf(
                                        shape.group("direction").toUpperCase(Locale.ROOT)),
                                dialects.stream().map(known::get).toList(),
                                environments))
                : Optional.empty();
    }

    /** What is wrong with a comment that nearly is a marker and was surely meant as one. */
    static Optional<String> fault(String comment, Map<String, String> known) {
        if (!mayBe(comment) || parse(comment, known).isPresent()) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(comment.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        String key = shape.group("key");
        if (key != null
                && key.equalsIgnoreCase(ENVIRONMENT)
                && names(shape.group("environments")).isEmpty()) {
            return Optional.of("The section names no environment behind \"environment:\".");
        }
        if (key != null && Spelling.isNear(key.toLowerCase(Locale.ROOT), ENVIRONMENT)) {
            return Optional.of(misspelt(key, ENVIRONMENT));
        }
        for (String name : names(shape.group("dialects").toLowerCase(Locale.ROOT))) {
            for (String dialect : known.keySet()) {
                if (!known.containsKey(name) && Spelling.isNear(name, dialect)) {
                    return Optional.of(misspelt(name, dialect));
                }
            }
        }
        return Optional.empty();
    }

    private static String misspelt(String word, String meant) {
        return "The section is for \"%s\", which nothing is called; did you mean \"%s\"?"
                .formatted(word, meant);
    }

    /** Most comments are told apart by their first letter. */
    private static boolean mayBe(String comment) {
        int at = 2;
        while (at < comment.length() && comment.charAt(at) <= ' ') {
            at++;
        }
        return comment.regionMatches(true, at, "upgrade", 0, 7)
                || comment.regionMatches(true, at, "downgrade", 0, 9);
    }

    private static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    /** Whether it is for a database. */
    boolean isFor(Audience audience) {
        return isForDialect(audience)
                && (environments.isEmpty()
                        || audience.environment().filter(environments::contains).isPresent());
    }

    /** Whether only an environment could tell whether it is for a database, and none was chosen. */
    boolean isUndecided(Audience audience) {
        return isForDialect(audience)
                && !environments.isEmpty()
                && audience.environment().isEmpty();
    }

    private boolean isForDialect(Audience audience) {
        return dialects.isEmpty() || dialects.contains(audience.dialect());
    }
}
