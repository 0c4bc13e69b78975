package dev.retort;

import dev.retort.codegen.DialectContent;
import dev.retort.codegen.JavaScriptWriter;
import dev.retort.codegen.ScriptContent;
import dev.retort.codegen.SqlScriptWriter;
import dev.retort.diff.WayBack;
import dev.retort.error.IrreversibleOperationException;
import dev.retort.error.MissingMessageException;
import dev.retort.error.RevisionTooLongException;
import dev.retort.operation.Operation;
import dev.retort.revision.Node;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Target;
import dev.retort.script.NewScript;
import dev.retort.script.ScriptFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A revision that somebody asked for: checked against the graph, written as a script. */
final class NewRevision {

    private static final int ID_DIGITS = 12;

    private final Configuration configuration;
    private final RevisionGraph graph;
    private final RevisionRequest request;

    NewRevision(Configuration configuration, RevisionGraph graph, RevisionRequest request) {
        this.configuration = configuration;
        this.graph = graph;
        this.request = request;
    }

    /** Writes a script without operations. */
    RevisionResult empty() {
        return write(ScriptContent.empty(node()), List.of(), List.of());
    }

    /** Writes a script that joins heads. */
    RevisionResult merge() {
        List<String> parents = parents(Target.HEADS);
        if (parents.size() < 2) {
            throw new dev.retort.error.NothingToMergeException(parents);
        }
        String message =
                request.message().isBlank()
                        ? "merge " + String.join(" and ", parents)
                        : request.message();
        return write(ScriptContent.empty(node(parents, message)), List.of(), List.of());
    }

    /** Writes a script of what autogenerate proposes; none where nothing differs. */
    RevisionResult proposed(Comparisons.Proposal proposal) {
        Node node = node();
        boolean nothing = proposal.ways().stream().allMatch(it -> it.operations().isEmpty());
        if (nothing && !request.proposal().evenEmpty()) {
            return new RevisionResult(Optional.empty(), List.of(), proposal.notes());
        }
        List<DialectContent> contents =
                proposal.ways().stream().map(way -> content(node, way)).toList();
        return write(contents.get(0).content(), contents, proposal.notes());
    }

    private static DialectContent content(Node node, Comparisons.Way way) {
        // First rows stand in tables that are new, and go with them.
        List<Operation> changes =
                way.operations().stream()
                        .filter(it -> !(it instanceof Operation.BulkInsert))
                        .toList();
        return new DialectContent(way.dialect(), way.current(), content(node, way, changes));
    }

    private static ScriptContent content(Node node, Comparisons.Way way, List<Operation> changes) {
        try {
            List<Operation> back =
                    WayBack.of(
                            way.current(),
                            changes,
                            way.dialect().equivalence(),
                            way.dialect().alterations());
            return ScriptContent.proposed(node, way.operations(), back, way.doubts());
        } catch (IrreversibleOperationException e) {
            return ScriptContent.proposed(node, way.operations(), List.of(), way.doubts())
                    .irreversible(String.valueOf(e.getMessage()));
        }
    }

    private Node node() {
        if (request.message().isBlank()) {
            throw new MissingMessageException();
        }
        return node(parents(Target.HEAD), request.message());
    }

    private Node node(List<String> parents, String message) {
        String id = request.id().orElseGet(this::nextId);
        if (id.length() > configuration.run().versionWidth()) {
            throw new RevisionTooLongException(id, configuration.run().versionWidth());
        }
        Node node =
                new Node(
                        id,
                        parents,
                        request.dependsOn(),
                        request.labels(),
                        message,
                        "the new script");
        List<Node> all = new ArrayList<>(graph.nodes());
        all.add(node);
        // Says what is wrong with its id, labels and dependencies before anything is written.
        RevisionGraph.of(all);
        return node;
    }

    private List<String> parents(Target otherwise) {
        List<Target> targets =
                request.heads().isEmpty()
                        ? List.of(graph.nodes().isEmpty() ? Target.BASE : otherwise)
                        : request.heads().stream().map(Target::parse).toList();
        return graph.parents(targets, request.splice());
    }

    private String nextId() {
        if (!configuration.scripts().sequentialIds()) {
            return UUID.randomUUID().toString().replace("-", "").substring(32 - ID_DIGITS);
        }
        Set<String> taken = new HashSet<>();
        long last = 0;
        for (Node node : graph.nodes()) {
            taken.add(node.id());
            if (node.id().matches("\\d{1,9}")) {
                last = Math.max(last, Long.parseLong(node.id()));
            }
        }
        String id;
        do {
            last++;
            id = String.format(Locale.ROOT, "%03d", last);
        } while (taken.contains(id));
        return id;
    }

    private RevisionResult write(
            ScriptContent content, List<DialectContent> contents, List<String> notes) {
        NewScript script =
                NewScript.of(
                        configuration.scripts(),
                        request.format(),
                        request.location(),
                        content.node().id(),
                        content.node().message());
        script.write(text(script, content, contents));
        return new RevisionResult(
                Optional.of(new RevisionResult.Written(content.node().id(), script.file())),
                content.upgrade(),
                notes);
    }

    private String text(NewScript script, ScriptContent content, List<DialectContent> contents) {
        if (script.format() == ScriptFormat.JAVA) {
            return contents.isEmpty()
                    ? JavaScriptWriter.write(script.packageName(), script.className(), content)
                    : JavaScriptWriter.write(
                            script.packageName(),
                            script.className(),
                            contents,
                            configuration.hooks());
        }
        return contents.isEmpty()
                ? SqlScriptWriter.write(content)
                : SqlScriptWriter.write(contents);
    }
}
