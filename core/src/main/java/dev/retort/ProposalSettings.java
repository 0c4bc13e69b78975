package dev.retort;

import dev.retort.diff.Told;
import java.util.List;

/**
 * How what autogenerate finds becomes a script.
 *
 * @param told what somebody said beforehand: renames, and values for columns that refuse NULL
 * @param adviser who is asked what is left in doubt
 * @param dialects the names of further databases that the script has to serve
 * @param evenEmpty whether a script is written where nothing differs
 */
public record ProposalSettings(
        Told told, Adviser adviser, List<String> dialects, boolean evenEmpty) {

    /** Nobody said anything or is there to be asked; the script serves one kind of database. */
    public static final ProposalSettings DEFAULT =
            new ProposalSettings(Told.NOTHING, Adviser.NOBODY, List.of(), false);

    public ProposalSettings {
        dialects = List.copyOf(dialects);
    }

    /** With what somebody said beforehand. */
    public ProposalSettings told(Told other) {
        return new ProposalSettings(other, adviser, dialects, evenEmpty);
    }

    /** With somebody to be asked. */
    public ProposalSettings adviser(Adviser other) {
        return new ProposalSettings(told, other, dialects, evenEmpty);
    }

    /** For these databases too. */
    public ProposalSettings dialects(List<String> others) {
        return new ProposalSettings(told, adviser, others, evenEmpty);
    }

    /** Writing a script though nothing differs, or not. */
    public ProposalSettings evenEmpty(boolean value) {
        return new ProposalSettings(told, adviser, dialects, value);
    }
}
