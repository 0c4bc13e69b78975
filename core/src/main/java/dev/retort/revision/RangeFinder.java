package dev.retort.revision;

import dev.retort.error.AmbiguousStartException;
import dev.retort.error.NotAncestorException;
import java.util.BitSet;
import java.util.Optional;

/** Finds the revisions of a range; forgives a walk beyond the ends of the graph. */
final class RangeFinder {

    private final Links links;
    private final TargetFinder finder;

    RangeFinder(Links links, TargetFinder finder) {
        this.links = links;
        this.finder = finder;
    }

    /** The revisions from one end to the other, both included. */
    BitSet find(Range range, BitSet rows) {
        Target from = range.from().orElse(Target.BASE);
        Target to = range.to().orElse(new Target(from.branch(), Optional.of("heads"), 0));
        BitSet lower;
        BitSet upper;
        if (from.isRelative() && from.offset() < 0 && !to.isRelative()) {
            upper = end(to, rows);
            lower = end(from, upper);
        } else {
            lower = end(from, rows);
            boolean countsFromLower = to.isRelative() && to.offset() > 0 && !from.isRelative();
            upper = end(to, countsFromLower ? lower : rows);
        }
        return between(from, lower, to, upper);
    }

    private BitSet end(Target target, BitSet startForRelative) {
        if (target.offset() == 0) {
            return finder.find(target, startForRelative);
        }
        if (target.isRelative()
                && target.branch().isEmpty()
                && startForRelative.cardinality() > 1) {
            throw new AmbiguousStartException(target.toString(), links.ids(startForRelative));
        }
        return finder.findWithin(target, finder.start(target, startForRelative));
    }

    private BitSet between(Target from, BitSet lower, Target to, BitSet upper) {
        BitSet found = links.needed(upper);
        if (lower.isEmpty()) {
            return found;
        }
        if (!lower.intersects(found)) {
            throw new NotAncestorException(from.toString(), to.toString());
        }
        found.and(links.descendants(lower));
        return found;
    }
}
