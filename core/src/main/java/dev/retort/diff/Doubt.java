package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference that can be read in more than one way, which only a person can tell.
 *
 * @param from what is there and may have become something else; null where nothing is
 * @param to what is wanted
 * @param sentence what is in doubt, in whole sentences
 * @param beside the operation that it is about, one of the difference's
 * @param otherwise the other reading: what to do instead of {@code beside}
 * @param left what has been left out to be safe, and belongs to the reading that was taken
 */
public record Doubt(
        Kind kind,
        @Nullable ObjectId from,
        ObjectId to,
        String sentence,
        Operation beside,
        List<Operation> otherwise,
        List<Operation> left) {

    /** What is in doubt. */
    public enum Kind {
        /** One thing is gone and a like one is new: that may be a rename. */
        RENAME,
        /** A column refuses NULL, and rows that are there have no value for it. */
        MISSING_VALUE,
        /** Values become others in a way that is only likely. */
        CONVERSION,

        /** Rows or values go for good. */
        LOSS
    }

    public Doubt {
        otherwise = List.copyOf(otherwise);
        left = List.copyOf(left);
    }

    /** This doubt about another operation, in the place of its own. */
    public Doubt beside(Operation other) {
        return new Doubt(kind, from, to, sentence, other, otherwise, left);
    }

    /** This doubt in other words. */
    public Doubt sentence(String other) {
        return new Doubt(kind, from, to, other, beside, otherwise, left);
    }
}
