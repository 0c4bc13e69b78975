package dev.retort.revision;

import dev.retort.error.OverlappingRevisionsException;
import dev.retort.error.UndecidedBranchException;
import dev.retort.error.UnreachableTargetException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the way from the rows of a version table to a target. */
final class Planner {

    private final Links links;
    private final TargetFinder finder;

    Planner(Links links, TargetFinder finder) {
        this.links = links;
        this.finder = finder;
    }

    Plan upgrade(BitSet rows, Target target) {
        BitSet pending = links.needed(finder.forUpgrade(target, rows));
        pending.andNot(links.needed(rows));
        VersionRows versions = new VersionRows(links, rows);
        List<Step> steps = new ArrayList<>(pending.cardinality());
        pending.stream().forEach(i -> steps.add(versions.upgrade(i)));
        return new Plan(Direction.UPGRADE, steps, versions.ids());
    }

    Plan downgrade(BitSet rows, Target target) {
        BitSet undone = undone(rows, target);
        VersionRows versions = new VersionRows(links, rows);
        List<Step> steps = new ArrayList<>(undone.cardinality());
        for (int i = undone.length() - 1; i >= 0; i = undone.previousSetBit(i - 1)) {
            steps.add(versions.downgrade(i));
        }
        return new Plan(Direction.DOWNGRADE, steps, versions.ids());
    }

    private BitSet undone(BitSet rows, Target target) {
        int end = finder.forDowngrade(target, rows);
        BitSet first = end == Walk.BASE ? finder.bases() : Links.set(links.children(end));
        Integer branch = branch(target, rows);
        if (branch != null && first.cardinality() > 1) {
            BitSet side = links.ancestors(Links.single(branch));
            if (!first.intersects(side)) {
                throw new UndecidedBranchException(
                        target.branch().orElse(links.id(branch)), links.id(end), links.ids(first));
            }
            first.and(side);
        }
        BitSet undone = links.needing(first);
        undone.and(links.needed(rows));
        if (end != Walk.BASE && undone.isEmpty() && !rows.get(end)) {
            throw new UnreachableTargetException(target.toString(), links.ids(rows));
        }
        return undone;
    }

    /** The revision whose branch alone goes down where the target's children part. */
    private @Nullable Integer branch(Target target, BitSet rows) {
        Integer named = finder.branch(target);
        return named == null && target.isRelative() && !rows.isEmpty()
                ? Integer.valueOf(rows.nextSetBit(0))
                : named;
    }

    Plan stamp(BitSet rows, List<Target> targets) {
        BitSet ends = new BitSet(links.size());
        BitSet gone = new BitSet(links.size());
        for (Target target : targets) {
            BitSet found = finder.find(target, rows);
            ends.or(found);
            gone.or(related(target, found, rows));
        }
        refuseOverlap(ends);
        gone.and(rows);
        gone.andNot(ends);
        BitSet come = (BitSet) ends.clone();
        come.andNot(rows);
        BitSet after = (BitSet) rows.clone();
        after.andNot(gone);
        after.or(ends);
        return new Plan(Direction.STAMP, stampSteps(gone, come), links.ids(after));
    }

    /** All rows that a stamp of the target replaces: those that need it and those it needs. */
    private BitSet related(Target target, BitSet found, BitSet rows) {
        BitSet from = found.isEmpty() ? emptied(target, rows) : found;
        BitSet related = links.needed(from);
        related.or(links.needing(from));
        return related;
    }

    /** What goes where a target leads before the first revision. */
    private BitSet emptied(Target target, BitSet rows) {
        if (target.offset() != 0) {
            return Links.single(finder.start(target, rows));
        }
        if (target.name().equals(Target.CURRENT.name())) {
            return new BitSet();
        }
        Integer branch = finder.branch(target);
        return branch == null ? rows : Links.single(branch);
    }

    private List<Step> stampSteps(BitSet gone, BitSet come) {
        List<String> left = links.ids(gone);
        List<String> right = links.ids(come);
        int pairs = Math.max(right.size() - 1, 0);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            steps.add(VersionRows.step(right.get(i), part(left, i, i + 1), part(right, i, i + 1)));
        }
        List<String> rest = part(left, pairs, left.size());
        if (!right.isEmpty()) {
            steps.add(VersionRows.step(right.get(pairs), rest, part(right, pairs, right.size())));
        } else {
            rest.forEach(id -> steps.add(VersionRows.step(id, List.of(id), List.of())));
        }
        return steps;
    }

    private static List<String> part(List<String> list, int from, int to) {
        return list.subList(Math.min(from, list.size()), Math.min(to, list.size()));
    }

    void refuseOverlap(BitSet revisions) {
        BitSet tips = links.tips(revisions);
        if (tips.equals(revisions)) {
            return;
        }
        BitSet lower = (BitSet) revisions.clone();
        lower.andNot(tips);
        int included = lower.nextSetBit(0);
        BitSet including = links.needing(Links.single(included));
        including.and(tips);
        throw new OverlappingRevisionsException(
                links.id(including.nextSetBit(0)), links.id(included));
    }
}
