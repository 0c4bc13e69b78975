package dev.retort;

import dev.retort.diff.Candidates;
import dev.retort.diff.Difference;
import dev.retort.diff.Rename;
import dev.retort.diff.Told;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was said about a difference and fits nothing in it. */
final class IdleWords {

    private IdleWords() {}

    /**
     * Each word that fits nothing, with a sentence about what it could be said of.
     *
     * @param said what was said beforehand
     * @param all that and what was said since
     * @param difference what was found with all of it
     * @param compare finds what differs where only some of it was said
     */
    static Map<String, String> of(
            Told said, Told all, Difference difference, Function<Told, Difference> compare) {
        Map<String, String> idle = new LinkedHashMap<>();
        for (Told one : said.each()) {
            if (!fits(one, all, difference, compare)) {
                String word = one.toString();
                idle.put(word, Candidates.of(compare.apply(all.without(said))).sentence(word));
            }
        }
        return idle;
    }

    private static boolean fits(
            Told one, Told all, Difference difference, Function<Told, Difference> compare) {
        for (Rename rename : one.renames()) {
            return difference.obeyed().contains(rename);
        }
        Difference other = compare.apply(all.without(one));
        return !other.operations().equals(difference.operations())
                || !other.doubts().equals(difference.doubts());
    }
}
