package dev.retort.revision;

import dev.retort.error.DatabaseAheadException;
import dev.retort.error.NotHeadException;
import dev.retort.error.UnknownRevisionException;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The revisions and what they revise and depend on: immutable, checked when it is made, and the
 * same on every machine for the same revisions.
 */
public final class RevisionGraph {

    private final Links links;
    private final Lookup lookup;
    private final BitSet heads;
    private final BitSet effectiveHeads;
    private final List<List<String>> labels;
    private final TargetFinder finder;
    private final Planner planner;

    private RevisionGraph(GraphBuilder.Built built) {
        this.links = built.links();
        this.lookup = built.lookup();
        this.heads = new BitSet(links.size());
        this.effectiveHeads = new BitSet(links.size());
        for (int i = 0; i < links.size(); i++) {
            heads.set(i, links.children(i).length == 0);
            effectiveHeads.set(i, links.above(i).length == 0);
        }
        this.labels = Labels.of(links);
        this.finder = new TargetFinder(links, lookup, heads, effectiveHeads);
        this.planner = new Planner(links, finder);
    }

    private List<Node> nodes(BitSet numbers) {
        return numbers.stream().mapToObj(i -> links.node(i)).toList();
    }

    private IntStream numbers() {
        return IntStream.range(0, links.size());
    }

    private int number(String id) {
        Integer number = lookup.withId(id);
        if (number == null) {
            throw new UnknownRevisionException(id, lookup.nearest(id));
        }
        return number;
    }

    private BitSet rows(Collection<String> current) {
        List<String> unknown = unknown(current);
        if (!unknown.isEmpty()) {
            throw new DatabaseAheadException(unknown);
        }
        return numbers(current);
    }

    private BitSet numbers(Collection<String> ids) {
        BitSet numbers = new BitSet(links.size());
        ids.forEach(id -> numbers.set(number(id)));
        return numbers;
    }

    /**
     * Makes the graph.
     *
     * @throws dev.retort.error.MigrationException of its own kind for each thing that can be wrong:
     *     a cycle, an unknown parent or dependency, a duplicate id or label, an invalid id
     */
    public static RevisionGraph of(Collection<Node> nodes) {
        return new RevisionGraph(GraphBuilder.build(nodes));
    }

    /** All revisions, each after its parents and dependencies; among equals by id. */
    public List<Node> nodes() {
        return links.nodes();
    }

    /** Whether there is a revision with exactly this id. */
    public boolean contains(String id) {
        return lookup.withId(id) != null;
    }

    /**
     * The revision with exactly this id.
     *
     * @throws dev.retort.error.UnknownRevisionException if there is none
     */
    public Node node(String id) {
        return links.node(number(id));
    }

    /** The revisions that none revises, in topological order as all lists of this class. */
    public List<String> heads() {
        return links.ids(heads);
    }

    /** The heads that no other revision depends on: the rows of a database that has everything. */
    public List<String> effectiveHeads() {
        return links.ids(effectiveHeads);
    }

    /** The revisions that revise none. */
    public List<String> bases() {
        return links.ids(finder.bases());
    }

    /** The revisions that several revise. */
    public List<String> branchPoints() {
        return links.ids(numbers().filter(i -> links.children(i).length > 1));
    }

    /** The revisions that revise this one. */
    public List<String> children(String id) {
        return links.ids(links.children(number(id)));
    }

    /** The ids that this revision depends on, resolved from what its script wrote. */
    public List<String> dependencies(String id) {
        return links.ids(links.dependencies(number(id)));
    }

    /**
     * The labels of the branch that this revision lies on: its own, its ancestors', and those of
     * its descendants as far down as the line does not part or join.
     */
    public List<String> labelsOf(String id) {
        return labels.get(number(id));
    }

    /**
     * The id of the revision that a whole id, a label, or the beginning of one names. What has
     * fewer than four characters is only found whole.
     *
     * @throws dev.retort.error.UnknownRevisionException if it names none; with the nearest
     * @throws dev.retort.error.AmbiguousRevisionException if it names several; with all of them
     */
    public String resolve(String name) {
        return links.id(lookup.find(name));
    }

    /**
     * The ids that a target names: none for {@code base}, several for {@code heads}.
     *
     * @param current the rows of the version table, for {@code current} and relative targets
     */
    public List<String> resolve(Target target, Collection<String> current) {
        return links.ids(finder.find(target, rows(current)));
    }

    /** The rows that no revision has: those of a database newer than these scripts. */
    public List<String> unknown(Collection<String> current) {
        return current.stream().filter(id -> !contains(id)).distinct().sorted().toList();
    }

    /**
     * All revisions that a database with these rows has run, in topological order.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     */
    public Set<String> applied(Collection<String> current) {
        return new LinkedHashSet<>(links.ids(links.needed(rows(current))));
    }

    /**
     * Where each branch of a database with these rows stands: the rows, and what no row names
     * because another branch depends on it.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     */
    public List<String> tips(Collection<String> current) {
        return links.ids(finder.childless(links.needed(rows(current))));
    }

    /**
     * All revisions that a database with these rows has not run, in topological order.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     */
    public List<String> pending(Collection<String> current) {
        BitSet pending = new BitSet(links.size());
        pending.set(0, links.size());
        pending.andNot(links.needed(rows(current)));
        return links.ids(pending);
    }

    /**
     * The way up from these rows to the target.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     * @throws dev.retort.error.MigrationException of its own kind if the target cannot be reached
     */
    public Plan upgrade(Collection<String> current, Target target) {
        return planner.upgrade(rows(current), target);
    }

    /**
     * The way down from these rows to the target; down through a branch point or a dependency it
     * takes all that stands on it.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     * @throws dev.retort.error.MigrationException of its own kind if the target cannot be reached
     */
    public Plan downgrade(Collection<String> current, Target target) {
        return planner.downgrade(rows(current), target);
    }

    /**
     * The change of rows that makes the database stand at the targets, with nothing run. To purge
     * is to stamp from no rows at all.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     */
    public Plan stamp(Collection<String> current, List<Target> targets) {
        return planner.stamp(rows(current), targets);
    }

    /**
     * The revisions of a range, both ends included, in topological order. A walk beyond the ends
     * stops there.
     */
    public List<Node> range(Range range, Collection<String> current) {
        return nodes(new RangeFinder(links, finder).find(range, rows(current)));
    }

    /**
     * The parents of a new revision on top of the targets.
     *
     * @param splice whether it may revise a revision that is no head
     * @throws dev.retort.error.NotHeadException if one is no head and it is not to splice
     * @throws dev.retort.error.OverlappingRevisionsException if one includes another
     * @throws dev.retort.error.MultipleHeadsException if {@code head} could be several
     */
    public List<String> parents(List<Target> targets, boolean splice) {
        BitSet parents = new BitSet(links.size());
        targets.forEach(target -> parents.or(finder.find(target, new BitSet())));
        planner.refuseOverlap(parents);
        for (String parent : links.ids(parents)) {
            if (!splice && !children(parent).isEmpty()) {
                throw new NotHeadException(parent, children(parent));
            }
        }
        return links.ids(parents);
    }

    /**
     * The revisions, in topological order, that this one has behind it (itself included) and none
     * of the others has: what a branch brought since it parted from them.
     */
    public List<Node> since(String id, Collection<String> others) {
        BitSet since = links.needed(Links.single(number(id)));
        since.andNot(links.needed(numbers(others)));
        return nodes(since);
    }
}
