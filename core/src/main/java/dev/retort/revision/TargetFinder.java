package dev.retort.revision;

import dev.retort.error.AmbiguousStartException;
import dev.retort.error.MultipleHeadsException;
import dev.retort.error.NotOnBranchException;
import dev.retort.error.WrongDirectionException;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the revisions that targets name. */
final class TargetFinder {

    private final Links links;
    private final Lookup lookup;
    private final BitSet heads;
    private final BitSet effectiveHeads;

    TargetFinder(Links links, Lookup lookup, BitSet heads, BitSet effectiveHeads) {
        this.links = links;
        this.lookup = lookup;
        this.heads = heads;
        this.effectiveHeads = effectiveHeads;
    }

    BitSet bases() {
        BitSet bases = new BitSet(links.size());
        for (int i = 0; i < links.size(); i++) {
            bases.set(i, links.parents(i).length == 0);
        }
        return bases;
    }

    /** The revision that stands for the branch of a target; null if it names none. */
    @Nullable Integer branch(Target target) {
        return target.branch().map(lookup::find).orElse(null);
    }

    private @Nullable BitSet lineage(Target target) {
        Integer branch = branch(target);
        return branch == null ? null : links.lineage(branch);
    }

    /** Where an upgrade to the target leads. */
    BitSet forUpgrade(Target target, BitSet rows) {
        if (target.isRelative() && target.offset() < 0) {
            throw new WrongDirectionException(target.toString(), "upgrade");
        }
        return find(target, rows);
    }

    /**
     * Where a downgrade to the target leads; {@link Walk#BASE} for base. A branch before a name
     * does not narrow where it leads, as it says which side of that place is undone.
     */
    int forDowngrade(Target target, BitSet rows) {
        if (target.isRelative() && target.offset() > 0) {
            throw new WrongDirectionException(target.toString(), "downgrade");
        }
        Target place = target.offset() == 0 ? target.withoutBranch() : target;
        return only(target, find(place, rows));
    }

    /** What the target names, seen from a database with these rows; nothing for base. */
    BitSet find(Target target, BitSet rows) {
        if (target.offset() == 0) {
            return named(target, rows);
        }
        return walked(target, start(target, rows), false);
    }

    /** What the target names, seen from a revision; the ends of the graph for what lies beyond. */
    BitSet findWithin(Target target, int start) {
        return walked(target, start, true);
    }

    private BitSet walked(Target target, int start, boolean stopAtEnds) {
        int end = new Walk(links, target, stopAtEnds).from(start, lineage(target));
        return end == Walk.BASE ? new BitSet() : Links.single(end);
    }

    /** Where a target with steps begins to count. */
    int start(Target target, BitSet rows) {
        if (!target.isRelative()) {
            return only(target, named(target, rows));
        }
        return target.offset() > 0 ? startUp(target, rows) : startDown(target, rows);
    }

    private int startUp(Target target, BitSet rows) {
        BitSet lineage = lineage(target);
        BitSet starts = (BitSet) rows.clone();
        if (lineage != null) {
            starts.and(lineage);
            if (starts.isEmpty()) {
                starts = links.needed(rows);
                starts.and(lineage);
                starts = links.tips(starts);
            }
        }
        return onlyStart(target, starts);
    }

    private int startDown(Target target, BitSet rows) {
        BitSet lineage = lineage(target);
        BitSet starts = (BitSet) rows.clone();
        if (lineage != null) {
            starts.and(lineage);
            if (starts.isEmpty()) {
                starts = childless(links.needed(rows));
                starts.and(lineage);
            }
        }
        return onlyStart(target, starts);
    }

    /** Those of the revisions that none of the others revises. */
    BitSet childless(BitSet revisions) {
        BitSet childless = (BitSet) revisions.clone();
        revisions.stream().flatMap(i -> IntStream.of(links.parents(i))).forEach(childless::clear);
        return childless;
    }

    private int onlyStart(Target target, BitSet starts) {
        if (starts.cardinality() > 1) {
            throw new AmbiguousStartException(target.toString(), links.ids(starts));
        }
        return starts.isEmpty() ? Walk.BASE : starts.nextSetBit(0);
    }

    private int only(Target target, BitSet found) {
        if (target.name().equals(Target.CURRENT.name())) {
            return onlyStart(target, found);
        }
        if (found.cardinality() > 1) {
            throw new MultipleHeadsException(target.toString(), links.ids(found));
        }
        return found.isEmpty() ? Walk.BASE : found.nextSetBit(0);
    }

    private BitSet named(Target target, BitSet rows) {
        BitSet lineage = lineage(target);
        String name = target.name().orElseThrow();
        return switch (name) {
            case "base" -> new BitSet();
            case "head" -> {
                BitSet found = within(heads, lineage);
                only(target, found);
                yield found;
            }
            case "heads" -> lineage == null ? effectiveHeads : links.tips(within(heads, lineage));
            case "current" -> within(rows, lineage);
            default -> Links.single(member(target, name, lineage));
        };
    }

    private int member(Target target, String name, @Nullable BitSet lineage) {
        int found = lookup.find(name, lineage);
        if (lineage != null && !lineage.get(found)) {
            throw new NotOnBranchException(links.id(found), target.branch().orElseThrow());
        }
        return found;
    }

    private static BitSet within(BitSet revisions, @Nullable BitSet lineage) {
        BitSet within = (BitSet) revisions.clone();
        if (lineage != null) {
            within.and(lineage);
        }
        return within;
    }
}
