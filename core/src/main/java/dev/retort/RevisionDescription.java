package dev.retort;

import dev.retort.revision.Node;
import java.util.List;
import java.util.Set;

/**
 * A revision as listings show it.
 *
 * @param node the revision itself
 * @param dependencies what it depends on, as whole ids
 * @param children the revisions that revise it
 * @param branches the labels of the branch that it lies on
 * @param marks what is special about it
 */
public record RevisionDescription(
        Node node,
        List<String> dependencies,
        List<String> children,
        List<String> branches,
        Set<Mark> marks) {

    public RevisionDescription {
        dependencies = List.copyOf(dependencies);
        children = List.copyOf(children);
        branches = List.copyOf(branches);
        marks = Set.copyOf(marks);
    }

    /** What can be special about a revision. */
    public enum Mark {
        /** None revises it. */
        HEAD,
        /** It is a head and none depends on it. */
        EFFECTIVE_HEAD,
        /** It revises none. */
        BASE,
        /** Several revise it. */
        BRANCH_POINT,
        /** It revises several. */
        MERGE_POINT,
        /** The database stands here. */
        CURRENT
    }

    /** The whole id. */
    public String revision() {
        return node.id();
    }
}
