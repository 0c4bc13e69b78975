package dev.retort.run;

import java.util.List;

/**
 * A database that was taken over as it was found.
 *
 * @param rule the rule that fits it
 * @param heads the rows of its version table since then
 */
public record Adopted(AdoptionRule rule, List<String> heads) {

    public Adopted {
        heads = List.copyOf(heads);
    }
}
