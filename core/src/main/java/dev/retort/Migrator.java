package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.Told;
import dev.retort.error.DatabaseBehindException;
import dev.retort.error.IdleDecisionException;
import dev.retort.error.MalformedTargetException;
import dev.retort.error.NoEnvironmentException;
import dev.retort.error.NothingToMergeException;
import dev.retort.revision.Direction;
import dev.retort.revision.Plan;
import dev.retort.revision.Range;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Target;
import dev.retort.run.Adopted;
import dev.retort.run.AppliedRevision;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.HistoryReader;
import dev.retort.run.OfflineRunner;
import dev.retort.run.OfflineScript;
import dev.retort.run.Opening;
import dev.retort.run.Patience;
import dev.retort.run.Replay;
import dev.retort.run.RunResult;
import dev.retort.run.Runner;
import dev.retort.run.Session;
import dev.retort.run.Stamper;
import dev.retort.script.Scripts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The face of the library: one method for each command. Immutable and safe for many threads; it
 * closes nothing that was handed in.
 *
 * <p>Targets are written as on the command line ({@code head}, {@code ae10}, {@code +2}, {@code
 * label@head}). Every method throws a subclass of {@link dev.retort.error.MigrationException},
 * named for what is wrong.
 */
public final class Migrator {

    private final Configuration configuration;
    private final Dialects dialects;
    private final Connector connector;
    private final @Nullable Scripts known;

    Migrator(Configuration configuration) {
        this(configuration, dialects(configuration), null);
    }

    /**
     * One of several.
     *
     * @param known the scripts, read once for all; null where each command reads them
     */
    Migrator(Configuration configuration, Dialects dialects, @Nullable Scripts known) {
        this.configuration = configuration;
        this.dialects = dialects;
        this.known = known;
        this.connector =
                new Connector(configuration.database(), dialects, configuration.classLoader());
    }

    /** The dialects as a configuration wants them. */
    static Dialects dialects(Configuration configuration) {
        return Dialects.load(configuration.classLoader()).rebuilding(configuration.run().rebuild());
    }

    /** The scripts as they are now. */
    Scripts scripts() {
        if (known != null) {
            return known;
        }
        Map<String, String> names = new HashMap<>();
        for (Dialect dialect : dialects.all()) {
            dialect.urlSchemes().forEach(scheme -> names.putIfAbsent(scheme, dialect.name()));
            names.put(dialect.name(), dialect.name());
        }
        return Scripts.read(configuration.scripts(), configuration.classLoader(), names);
    }

    private RunResult run(Direction direction, String target) {
        Target parsed = Target.parse(target);
        try (Opening opening = connector.opening()) {
            Scripts scripts = scripts().required();
            if (connector.missingFile().isPresent()
                    && offlineRunner(scripts).prepare(direction, List.of(), parsed).isEmpty()) {
                // What is refused, or has nothing to do, makes no file.
                return new RunResult(direction, List.of(), List.of(), Optional.empty());
            }
            Patience patience = Patience.of(configuration.run(), configuration.listener());
            try (Session session = patience.wait(opening::session)) {
                return new Runner(session, scripts, configuration.run(), configuration.listener())
                        .run(direction, parsed);
            }
        }
    }

    private OfflineScript offline(Direction direction, String target) {
        Scripts scripts = scripts().required();
        if (!Range.isRange(target)) {
            return offlineRunner(scripts).run(direction, List.of(), Target.parse(target));
        }
        Range range = Range.parse(target);
        Target end = range.to().orElse(direction == Direction.UPGRADE ? Target.HEAD : Target.BASE);
        return offlineRunner(scripts).run(direction, begin(scripts.graph(), range), end);
    }

    private OfflineRunner offlineRunner(Scripts scripts) {
        return new OfflineRunner(scripts, configuration.run(), connector.dialect());
    }

    /** The rows where a range begins; {@code current} asks the database. */
    private List<String> begin(RevisionGraph graph, Range range) {
        return range.from()
                .map(it -> graph.resolve(it, Listing.asksDatabase(it) ? rows() : List.of()))
                .orElse(List.of());
    }

    /** The rows of the version table; none of a database that is not there. */
    private List<String> rows() {
        try (Opening opening = connector.opening()) {
            return rows(opening);
        }
    }

    private List<String> rows(Opening opening) {
        Optional<Session> there = opening.sessionIfThere();
        if (there.isEmpty()) {
            return List.of();
        }
        try (Session session = there.get()) {
            return Runner.heads(session, configuration.run());
        }
    }

    /** The beginning of a configuration, which {@link Configuration#build} ends. */
    public static Configuration configure() {
        return Configuration.begin();
    }

    /** What this migrator was told. */
    public Configuration configuration() {
        return configuration;
    }

    /** Upgrades the database to {@code head}. */
    public RunResult upgrade() {
        return upgrade("head");
    }

    /** Upgrades the database to a target. */
    public RunResult upgrade(String target) {
        return run(Direction.UPGRADE, target);
    }

    /** Downgrades the database to a target. */
    public RunResult downgrade(String target) {
        return run(Direction.DOWNGRADE, target);
    }

    /**
     * Runs an upgrade or a downgrade in a transaction and rolls that back; a database that is a
     * file and not there is taken away again.
     *
     * @return what was done, and where the database would stand
     * @throws dev.retort.error.NoTrialException if statements of DDL commit by themselves
     */
    public RunResult tryOut(Direction direction, String target) {
        Target parsed = Target.parse(target);
        Scripts scripts = scripts().required();
        Optional<Path> made = connector.missingFile();
        try (Session session = connector.open()) {
            return session.tryOut(
                    it ->
                            new Runner(it, scripts, configuration.run(), configuration.listener())
                                    .run(direction, parsed));
        } finally {
            made.ifPresent(it -> it.toFile().delete());
        }
    }

    /** An upgrade as SQL; from base unless the target is a range, {@code a:b}. */
    public OfflineScript upgradeSql(String target) {
        return offline(Direction.UPGRADE, target);
    }

    /** A downgrade as SQL; the target is a range, {@code from:to}. */
    public OfflineScript downgradeSql(String target) {
        if (!Range.isRange(target)) {
            throw new MalformedTargetException(
                    target, "a downgrade that is written as SQL needs a range, FROM:TO.");
        }
        return offline(Direction.DOWNGRADE, target);
    }

    /** Where the database stands; creates nothing. */
    public Current current() {
        try (Opening opening = connector.opening()) {
            return Current.of(scripts().graph(), rows(opening));
        }
    }

    /** What an upgrade or a downgrade would run; creates nothing. */
    public Plan plan(Direction direction, String target) {
        Target parsed = Target.parse(target);
        if (direction != Direction.UPGRADE) {
            RevisionGraph graph = scripts().required().graph();
            return plan(graph, direction, parsed, rows());
        }
        try (Opening opening = connector.opening()) {
            RevisionGraph graph = scripts().required().graph();
            return plan(graph, direction, parsed, begin(graph, opening));
        }
    }

    /** Where an upgrade would begin, once the database is adopted. */
    private List<String> begin(RevisionGraph graph, Opening opening) {
        Optional<Session> there = opening.sessionIfThere();
        if (there.isEmpty()) {
            return List.of();
        }
        try (Session session = there.get()) {
            return Runner.begin(session, configuration.run(), graph);
        }
    }

    /** What would run on a database with these rows, {@code base} for none; needs no database. */
    public Plan plan(Direction direction, String target, List<String> from) {
        Target parsed = Target.parse(target);
        RevisionGraph graph = scripts().required().graph();
        List<String> rows =
                from.stream()
                        .map(Target::parse)
                        .flatMap(it -> graph.resolve(it, List.of()).stream())
                        .distinct()
                        .toList();
        return plan(graph, direction, parsed, rows);
    }

    private static Plan plan(
            RevisionGraph graph, Direction direction, Target target, List<String> rows) {
        return switch (direction) {
            case UPGRADE -> graph.upgrade(rows, target);
            case DOWNGRADE -> graph.downgrade(rows, target);
            case STAMP -> graph.stamp(rows, List.of(target));
        };
    }

    /**
     * The revisions of a range, {@code a:b} or {@code :} for all, newest last.
     *
     * @param indicateCurrent whether the database is asked where it stands
     */
    public List<RevisionDescription> history(String range, boolean indicateCurrent) {
        Range parsed = Range.parse(range);
        RevisionGraph graph = scripts().graph();
        boolean asked = indicateCurrent || Listing.asksDatabase(parsed);
        return new Listing(graph, asked ? rows() : List.of()).range(parsed);
    }

    /** What was run on the database and stamped, the newest first. */
    public List<AppliedRevision> applied() {
        Optional<Session> there = connector.openIfThere();
        if (there.isEmpty()) {
            return List.of();
        }
        try (Session session = there.get()) {
            return new HistoryReader(session, configuration.run()).newest(Integer.MAX_VALUE);
        }
    }

    /** Everything about the database on one screen; creates nothing. */
    public Status status() {
        return new StatusReading(configuration, connector, scripts().graph()).status();
    }

    /**
     * The revisions that none revises.
     *
     * @param effective without those that another revision depends on
     */
    public List<RevisionDescription> heads(boolean effective) {
        RevisionGraph graph = scripts().graph();
        return new Listing(graph, List.of()).of(effective ? graph.effectiveHeads() : graph.heads());
    }

    /** The revisions that several revise. */
    public List<RevisionDescription> branches() {
        RevisionGraph graph = scripts().graph();
        return new Listing(graph, List.of()).of(graph.branchPoints());
    }

    /** The revisions that a target names; {@code current} asks the database. */
    public List<RevisionDescription> show(String target) {
        Target parsed = Target.parse(target);
        RevisionGraph graph = scripts().graph();
        return new Listing(graph, Listing.asksDatabase(parsed) ? rows() : List.of()).of(parsed);
    }

    /**
     * Makes the version table say that the database stands at the targets; runs nothing.
     *
     * @param purge whether all rows go first, even those that no script has
     * @return the rows of the version table now
     */
    public List<String> stamp(List<String> targets, boolean purge) {
        List<Target> parsed = targets.stream().map(Target::parse).toList();
        Scripts scripts = scripts();
        if (connector.missingFile().isPresent()) {
            // What is refused makes no file.
            offlineRunner(scripts).stamp(List.of(), parsed);
        }
        try (Session session = connector.open()) {
            return new Stamper(session, configuration.run(), configuration.listener())
                    .stamp(scripts.graph(), parsed, purge);
        }
    }

    /** A stamp as SQL; from base unless the one target is a range. */
    public OfflineScript stampSql(List<String> targets) {
        Scripts scripts = scripts();
        boolean isRange = targets.size() == 1 && Range.isRange(targets.get(0));
        List<Target> ends =
                isRange
                        ? List.of(Range.parse(targets.get(0)).to().orElse(Target.HEADS))
                        : targets.stream().map(Target::parse).toList();
        List<String> begin =
                isRange ? begin(scripts.graph(), Range.parse(targets.get(0))) : List.of();
        return offlineRunner(scripts).stamp(begin, ends);
    }

    /**
     * Takes over a database that has tables and nothing that says how they came there, as the first
     * rule says that fits; runs nothing.
     *
     * @return what was done; empty where something says already where the database stands
     */
    public Optional<Adopted> adopt() {
        RevisionGraph graph = scripts().required().graph();
        Optional<Path> made = connector.missingFile();
        try (Session session = connector.open()) {
            return new Stamper(session, configuration.run(), configuration.listener()).adopt(graph);
        } catch (RuntimeException e) {
            // What is refused makes no file.
            made.ifPresent(it -> it.toFile().delete());
            throw e;
        }
    }

    /** Finds the revision whose schema the database has; changes nothing. */
    public Detection detect() {
        Scripts scripts = scripts().required();
        SchemaDetection detection = new SchemaDetection(configuration, scripts);
        Optional<Session> there = connector.openIfThere();
        if (there.isEmpty()) {
            return new Detection(0, List.of(List.of()), Optional.empty());
        }
        try (Session session = there.get()) {
            return detection.of(session);
        }
    }

    /** Creates the version table if it is not there. */
    public void ensureVersion() {
        try (Session session = connector.open()) {
            new Stamper(session, configuration.run(), configuration.listener()).ensureVersion();
        }
    }

    /** The version table's creation as SQL. */
    public OfflineScript ensureVersionSql() {
        return offlineRunner(scripts()).ensureVersion();
    }

    /** Writes a new script. */
    public RevisionResult revision(RevisionRequest request) {
        NewRevision revision = new NewRevision(configuration, scripts(), request);
        if (!request.autogenerate()) {
            return revision.empty(List.of());
        }
        Comparisons.Proposal proposal = proposal("", request.proposal());
        proposal.idle().forEach(IdleDecisionException::refuse);
        return revision.proposed(Map.of("", proposal));
    }

    /**
     * Writes one new script with a part for each of several environments that share their scripts.
     *
     * @param environments a migrator for each, which was given the argument {@code environment}
     */
    public static RevisionResult revision(RevisionRequest request, List<Migrator> environments) {
        Migrator first = environments.get(0);
        NewRevision revision = new NewRevision(first.configuration, first.scripts(), request);
        List<String> names =
                environments.stream()
                        .map(it -> it.configuration.run().environment())
                        .map(it -> it.orElseThrow(NoEnvironmentException::new))
                        .toList();
        if (!request.autogenerate()) {
            return revision.empty(names);
        }
        Map<String, Comparisons.Proposal> proposals = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            ProposalSettings settings = request.proposal();
            Adviser adviser = settings.adviser().in(name);
            proposals.put(name, environments.get(i).proposal(name, settings.adviser(adviser)));
        }
        // What somebody said has to be about one of them.
        Map<String, String> idle = new LinkedHashMap<>();
        proposals.values().forEach(it -> it.idle().forEach(idle::putIfAbsent));
        proposals.values().forEach(it -> idle.keySet().retainAll(it.idle().keySet()));
        idle.forEach(IdleDecisionException::refuse);
        return revision.proposed(proposals);
    }

    /** What autogenerate proposes for one database, whose environment is named among several. */
    private Comparisons.Proposal proposal(String environment, ProposalSettings settings) {
        if (!(configuration.database() instanceof Database.OfDialect)) {
            List<String> rows = rows();
            List<String> pending = scripts().graph().pending(rows);
            if (!pending.isEmpty()) {
                throw new DatabaseBehindException(environment, rows, pending);
            }
        }
        return new Comparisons(configuration, connector).proposal(settings);
    }

    /** Writes a script that joins several heads; all of them unless the request names some. */
    public RevisionResult merge(RevisionRequest request) {
        return new NewRevision(configuration, scripts(), request).merge();
    }

    /**
     * What the branches that a merge would join have both touched since they parted; writes nothing
     * and needs no database, only its dialect.
     *
     * @param targets what would be joined; all heads if none is named
     */
    public MergeCheck mergeCheck(List<String> targets) {
        Scripts scripts = scripts().required();
        RevisionGraph graph = scripts.graph();
        List<String> heads =
                targets.isEmpty()
                        ? graph.heads()
                        : graph.parents(targets.stream().map(Target::parse).toList(), true);
        if (heads.size() < 2) {
            throw new NothingToMergeException(heads);
        }
        Map<String, String> branches = new HashMap<>();
        for (String head : heads) {
            List<String> others = heads.stream().filter(it -> !it.equals(head)).toList();
            graph.since(head, others).forEach(it -> branches.put(it.id(), head));
        }
        BranchTouches touches = new BranchTouches();
        new Replay(scripts, connector.dialect(), configuration.run())
                .recorded(graph.applied(heads)).stream()
                        .filter(it -> branches.containsKey(it.revision()))
                        .forEach(it -> touches.add(branches.getOrDefault(it.revision(), ""), it));
        return touches.check(heads);
    }

    /** What autogenerate would write: the way from the database to the source. */
    public Differences check() {
        return new Comparisons(configuration, connector)
                .proposal(ProposalSettings.DEFAULT)
                .differences();
    }

    /** The way from one schema to another, in the words of the configured database. */
    public Differences diff(SchemaSource from, SchemaSource to) {
        return diff(from, to, Told.NOTHING);
    }

    /**
     * The way from one schema to another, in the words of the configured database.
     *
     * @param told what somebody said of names: what got another one, and what did not
     */
    public Differences diff(SchemaSource from, SchemaSource to, Told told) {
        return new Comparisons(configuration, connector).diff(from, to, told);
    }
}
