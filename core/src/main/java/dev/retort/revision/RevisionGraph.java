package dev.retort.revision;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The revisions and what they revise and depend on: immutable, checked when it is made, and the
 * same on every machine for the same revisions.
 */
public final class RevisionGraph {

    private RevisionGraph() {}

    /**
     * Makes the graph.
     *
     * @throws dev.retort.error.MigrationException of its own kind for each thing that can be wrong:
     *     a cycle, an unknown parent or dependency, a duplicate id or label, an invalid id
     */
    public static RevisionGraph of(Collection<Node> nodes) {
        throw new UnsupportedOperationException();
    }

    /** All revisions, each after its parents and dependencies; among equals by id. */
    public List<Node> nodes() {
        throw new UnsupportedOperationException();
    }

    /** Whether there is a revision with exactly this id. */
    public boolean contains(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The revision with exactly this id.
     *
     * @throws dev.retort.error.UnknownRevisionException if there is none
     */
    public Node node(String id) {
        throw new UnsupportedOperationException();
    }

    /** The revisions that none revises. */
    public List<String> heads() {
        throw new UnsupportedOperationException();
    }

    /** The heads that no other revision depends on: the rows of a database that has everything. */
    public List<String> effectiveHeads() {
        throw new UnsupportedOperationException();
    }

    /** The revisions that revise none. */
    public List<String> bases() {
        throw new UnsupportedOperationException();
    }

    /** The revisions that several revise. */
    public List<String> branchPoints() {
        throw new UnsupportedOperationException();
    }

    /** The revisions that revise this one. */
    public List<String> children(String id) {
        throw new UnsupportedOperationException();
    }

    /** The ids that this revision depends on, resolved from what its script wrote. */
    public List<String> dependencies(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The labels of the branch that this revision lies on: its own, its ancestors', and those of
     * its descendants as far down as the line does not part or join.
     */
    public List<String> labelsOf(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The id of the revision that a whole id, the beginning of one (at least four characters), or a
     * label names.
     *
     * @throws dev.retort.error.UnknownRevisionException if it names none; with the nearest
     * @throws dev.retort.error.AmbiguousRevisionException if it names several; with all of them
     */
    public String resolve(String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * The ids that a target names: none for {@code base}, several for {@code heads}.
     *
     * @param current the rows of the version table, for {@code current} and relative targets
     */
    public List<String> resolve(Target target, Collection<String> current) {
        throw new UnsupportedOperationException();
    }

    /** The rows that no revision has: those of a database newer than these scripts. */
    public List<String> unknown(Collection<String> current) {
        throw new UnsupportedOperationException();
    }

    /**
     * All revisions that a database with these rows has run, in topological order.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     */
    public Set<String> applied(Collection<String> current) {
        throw new UnsupportedOperationException();
    }

    /**
     * All revisions that a database with these rows has not run, in topological order.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     */
    public List<String> pending(Collection<String> current) {
        throw new UnsupportedOperationException();
    }

    /**
     * The way up from these rows to the target.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     * @throws dev.retort.error.MigrationException of its own kind if the target cannot be reached
     */
    public Plan upgrade(Collection<String> current, Target target) {
        throw new UnsupportedOperationException();
    }

    /**
     * The way down from these rows to the target; down through a branch point or a dependency it
     * takes all that stands on it.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     * @throws dev.retort.error.MigrationException of its own kind if the target cannot be reached
     */
    public Plan downgrade(Collection<String> current, Target target) {
        throw new UnsupportedOperationException();
    }

    /**
     * The change of rows that makes the database stand at the targets, with nothing run. To purge
     * is to stamp from no rows at all.
     *
     * @throws dev.retort.error.DatabaseAheadException if a row is unknown
     */
    public Plan stamp(Collection<String> current, List<Target> targets) {
        throw new UnsupportedOperationException();
    }

    /**
     * The revisions of a range, both ends included, in topological order. A walk beyond the ends
     * stops there.
     */
    public List<Node> range(Range range, Collection<String> current) {
        throw new UnsupportedOperationException();
    }

    /**
     * The parents of a new revision on top of the targets.
     *
     * @param splice whether it may revise a revision that is no head
     * @throws dev.retort.error.NotHeadException if one is no head and it is not to splice
     * @throws dev.retort.error.MultipleHeadsException if a single target names several
     */
    public List<String> parents(List<Target> targets, boolean splice) {
        throw new UnsupportedOperationException();
    }

    /**
     * The revisions, in topological order, that this one has behind it (itself included) and none
     * of the others has: what a branch brought since it parted from them.
     */
    public List<Node> since(String id, Collection<String> others) {
        throw new UnsupportedOperationException();
    }
}
