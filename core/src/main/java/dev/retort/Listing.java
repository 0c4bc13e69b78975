package dev.retort;

import dev.retort.RevisionDescription.Mark;
import dev.retort.revision.Node;
import dev.retort.revision.Range;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Target;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Revisions with everything that listings show of them. */
final class Listing {

    private final RevisionGraph graph;
    private final List<String> rows;
    private final Set<String> heads;
    private final Set<String> effectiveHeads;
    private final Set<String> current;

    /**
     * @param rows the rows of the version table; none where the database is not asked
     */
    Listing(RevisionGraph graph, List<String> rows) {
        this.graph = graph;
        this.rows = rows;
        this.heads = Set.copyOf(graph.heads());
        this.effectiveHeads = Set.copyOf(graph.effectiveHeads());
        this.current = new HashSet<>(graph.unknown(rows).isEmpty() ? graph.tips(rows) : rows);
    }

    /** Whether a target means something only where a database is asked. */
    static boolean asksDatabase(Target target) {
        return target.isRelative() || target.name().equals(Target.CURRENT.name());
    }

    static boolean asksDatabase(Range range) {
        return range.from().filter(Listing::asksDatabase).isPresent()
                || range.to().filter(Listing::asksDatabase).isPresent();
    }

    List<RevisionDescription> range(Range range) {
        List<String> known = asksDatabase(range) ? rows : List.of();
        return graph.range(range, known).stream().map(this::description).toList();
    }

    List<RevisionDescription> of(Target target) {
        return of(graph.resolve(target, asksDatabase(target) ? rows : List.of()));
    }

    List<RevisionDescription> of(Collection<String> ids) {
        return ids.stream().map(graph::node).map(this::description).toList();
    }

    private RevisionDescription description(Node node) {
        List<String> children = graph.children(node.id());
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        mark(marks, Mark.HEAD, heads.contains(node.id()));
        mark(marks, Mark.EFFECTIVE_HEAD, effectiveHeads.contains(node.id()));
        mark(marks, Mark.BASE, node.revises().isEmpty());
        mark(marks, Mark.BRANCH_POINT, children.size() > 1);
        mark(marks, Mark.MERGE_POINT, node.revises().size() > 1);
        mark(marks, Mark.CURRENT, current.contains(node.id()));
        return new RevisionDescription(
                node, graph.dependencies(node.id()), children, graph.labelsOf(node.id()), marks);
    }

    private static void mark(Set<Mark> marks, Mark mark, boolean isSo) {
        if (isSo) {
            marks.add(mark);
        }
    }
}
