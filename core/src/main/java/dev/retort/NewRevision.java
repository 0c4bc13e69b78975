package dev.retort;

import dev.retort.codegen.DialectContent;
import dev.retort.codegen.JavaScriptWriter;
import dev.retort.codegen.ScriptContent;
import dev.retort.codegen.ScriptContents;
import dev.retort.codegen.ScriptForm;
import dev.retort.codegen.ScriptTemplate;
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
import dev.retort.script.Scripts;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A revision that somebody asked for: checked against the graph, written as a script. */
final class NewRevision {

    private static final int ID_DIGITS = 12;
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT);

    private final Configuration configuration;
    private final Scripts scripts;
    private final RevisionGraph graph;
    private final RevisionRequest request;

    NewRevision(Configuration configuration, Scripts scripts, RevisionRequest request) {
        this.configuration = configuration;
        this.scripts = scripts;
        this.graph = scripts.graph();
        this.request = request;
    }

    /**
     * Writes a script without operations.
     *
     * @param environments those that it has a part for; none for one that is for all
     */
    RevisionResult empty(List<String> environments) {
        return write(
                ScriptContents.empty(ScriptContent.empty(node()), environments),
                List.of(),
                List.of());
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
        ScriptContent content = ScriptContent.empty(node(parents, message));
        return write(ScriptContents.empty(content, List.of()), List.of(), List.of());
    }

    /**
     * Writes a script of what autogenerate proposes; none where nothing differs.
     *
     * @param proposals what it proposes for each environment; for all by an empty name
     */
    RevisionResult proposed(Map<String, Comparisons.Proposal> proposals) {
        Node node = node();
        List<ScriptContents.Part> parts = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean nothing = true;
        for (Map.Entry<String, Comparisons.Proposal> entry : proposals.entrySet()) {
            String environment = entry.getKey();
            Comparisons.Proposal proposal = entry.getValue();
            parts.add(
                    new ScriptContents.Part(
                            environment,
                            proposal.ways().stream().map(way -> content(node, way)).toList()));
            nothing &= proposal.ways().stream().allMatch(it -> it.operations().isEmpty());
            operations.addAll(proposal.first().operations());
            proposal.notes()
                    .forEach(it -> notes.add(environment.isEmpty() ? it : environment + ": " + it));
        }
        if (nothing && !request.proposal().evenEmpty()) {
            return new RevisionResult(Optional.empty(), List.of(), notes);
        }
        return write(ScriptContents.of(parts), operations, notes);
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
            ScriptContents contents, List<Operation> operations, List<String> notes) {
        Node node = contents.header().node();
        NewScript script =
                NewScript.of(
                        configuration.scripts(),
                        request.format(),
                        request.location(),
                        node.id(),
                        node.message());
        ScriptTemplate template = script.template();
        String text = text(script, contents, new ScriptForm(template, texts(script)));
        if (!template.isBuiltIn()) {
            scripts.prove(script.file(), text, node, template.path());
        }
        script.write(text);
        return new RevisionResult(
                Optional.of(new RevisionResult.Written(node.id(), script.file())),
                operations,
                notes);
    }

    private String text(NewScript script, ScriptContents contents, ScriptForm form) {
        if (script.format() == ScriptFormat.SQL) {
            return SqlScriptWriter.write(contents, form);
        }
        String name = script.packageName() + "." + script.className();
        return JavaScriptWriter.write(name, contents, configuration.hooks(), form);
    }

    /** What a template may ask for beside the revision. */
    private Map<String, String> texts(NewScript script) {
        Map<String, String> texts = new HashMap<>();
        texts.put("create_date", CREATED.format(script.created()));
        texts.put("user", System.getProperty("user.name", ""));
        configuration.run().arguments().forEach((name, value) -> texts.put("x:" + name, value));
        return texts;
    }
}
