package dev.retort.script;

import dev.retort.error.HeadlessScriptsException;
import dev.retort.error.NoScriptsException;
import dev.retort.error.UnknownRevisionException;
import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import dev.retort.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All scripts of the locations, read as far as their headers; immutable. */
public final class Scripts {

    private final ScriptSettings settings;
    private final ClassLoader loader;
    private final Map<String, String> dialects;
    private final Map<String, Script> byId = new LinkedHashMap<>();
    private final List<JavaLoader.Helper> helpers;
    private final List<String> headless;
    private final boolean found;
    private final RevisionGraph graph;

    /** What was made ready once serves every database like it. */
    private final Map<Key, LoadedScript> loaded = new HashMap<>();

    private record Key(String id, Audience audience) {}

    private Scripts(
            ScriptSettings settings,
            ClassLoader loader,
            Map<String, String> dialects,
            List<Optional<List<ScriptFile>>> files) {
        this.settings = settings;
        this.loader = loader;
        this.dialects = Map.copyOf(dialects);
        this.found = files.stream().anyMatch(Optional::isPresent);
        ScriptReader reader = new ScriptReader(dialects);
        files.forEach(list -> list.ifPresent(it -> it.forEach(reader::read)));
        ScriptMerge merge = new ScriptMerge();
        reader.scripts().forEach(merge::add);
        merge.scripts().forEach(script -> byId.put(script.id(), script));
        this.helpers = List.copyOf(reader.helpers());
        this.headless = List.copyOf(reader.headless());
        this.graph = RevisionGraph.of(byId.values().stream().map(Script::node).toList());
    }

    /**
     * Finds the scripts and reads their headers.
     *
     * @param loader where locations on the class path are, and what Java scripts use
     * @param dialects the dialects by all their names, in lower case, for the sections of SQL
     * @throws dev.retort.error.MigrationException of its own kind for each thing that can be wrong
     *     with a header or with the graph
     */
    public static Scripts read(
            ScriptSettings settings, ClassLoader loader, Map<String, String> dialects) {
        List<Optional<List<ScriptFile>>> files =
                settings.locations().stream()
                        .map(it -> Location.of(it, settings.folder(), loader).files())
                        .toList();
        return new Scripts(settings, loader, dialects, files);
    }

    /** The revisions of the scripts. */
    public RevisionGraph graph() {
        return graph;
    }

    /** Where they were looked for, and how new ones are named. */
    public ScriptSettings settings() {
        return settings;
    }

    /** All scripts. */
    public Collection<Script> all() {
        return List.copyOf(byId.values());
    }

    /** The script of a revision, by its whole id. */
    public Script script(String id) {
        Script script = byId.get(id);
        if (script == null) {
            throw new UnknownRevisionException(id, List.of());
        }
        return script;
    }

    /**
     * These scripts; an error where none of the locations exists, or where they hold files of SQL
     * and no script.
     */
    public Scripts required() {
        if (!found) {
            throw new NoScriptsException(settings.locations());
        }
        if (byId.isEmpty() && !headless.isEmpty()) {
            throw new HeadlessScriptsException(headless);
        }
        return this;
    }

    /**
     * Makes scripts ready to run in a direction, in the order in which their ids are given; Java is
     * compiled in one call.
     *
     * @param audience the database that they run on
     */
    public synchronized List<LoadedScript> load(
            Collection<String> ids, Direction direction, Audience audience) {
        List<Script> missing =
                ids.stream()
                        .map(this::script)
                        .filter(it -> !loaded.containsKey(new Key(it.id(), audience)))
                        .toList();
        for (LoadedScript script : made(missing, audience)) {
            loaded.put(new Key(script.script().id(), audience), script);
        }
        List<LoadedScript> all = new ArrayList<>();
        for (String id : ids) {
            LoadedScript script = Objects.requireNonNull(loaded.get(new Key(id, audience)));
            script.require(direction);
            all.add(script);
        }
        return all;
    }

    /**
     * Refuses scripts that cannot be made ready: Java that does not compile, SQL that cannot be
     * read for one of these databases.
     */
    public void check(Collection<String> ids, Direction direction, Collection<Audience> audiences) {
        List<Script> all = ids.stream().map(this::script).toList();
        List<Script> java = all.stream().filter(it -> it.format() == ScriptFormat.JAVA).toList();
        if (!java.isEmpty()) {
            javaLoader().load(java);
        }
        for (Script script : all) {
            if (script.format() == ScriptFormat.SQL) {
                for (Audience audience : audiences) {
                    SqlProgram.read(script, audience, dialects, settings.environments())
                            .require(direction);
                }
            }
        }
    }

    /**
     * Refuses a text that a project's template has made, unless it is the script of a revision as
     * it was asked for: its header says that, and as Java it compiles.
     *
     * @param template the file of the template
     */
    public void prove(Path file, String text, Node wanted, String template) {
        new Proof(file, text, template).require(wanted, dialects, this::loaded);
    }

    private void loaded(Script script) {
        JavaProgram.of(script, javaLoader().load(List.of(script)), resources());
    }

    private List<LoadedScript> made(List<Script> scripts, Audience audience) {
        List<Script> java =
                scripts.stream().filter(it -> it.format() == ScriptFormat.JAVA).toList();
        ClassLoader classes = java.isEmpty() ? loader : javaLoader().load(java);
        List<LoadedScript> made = new ArrayList<>();
        for (Script script : scripts) {
            made.add(
                    script.format() == ScriptFormat.SQL
                            ? SqlProgram.read(script, audience, dialects, settings.environments())
                            : JavaProgram.of(script, classes, resources()));
        }
        return made;
    }

    private Resources resources() {
        return new Resources(
                settings.locations().stream()
                        .map(it -> Location.of(it, settings.folder(), loader).folder())
                        .flatMap(Optional::stream)
                        .toList(),
                loader);
    }

    private JavaLoader javaLoader() {
        ScriptCache cache = new ScriptCache(settings.cache().orElseGet(ScriptCache::ofUser));
        return new JavaLoader(loader, cache, helpers);
    }
}
