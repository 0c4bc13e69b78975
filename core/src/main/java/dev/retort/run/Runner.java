package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.EmptiedVersionTableException;
import dev.retort.error.InterruptedRunException;
import dev.retort.error.IrreversibleRevisionException;
import dev.retort.error.NoCommitHereException;
import dev.retort.error.NotAdoptedException;
import dev.retort.revision.Direction;
import dev.retort.revision.Plan;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Step;
import dev.retort.revision.Target;
import dev.retort.run.RevisionRun.Standing;
import dev.retort.script.Audience;
import dev.retort.script.LoadedScript;
import dev.retort.script.Script;
import dev.retort.script.Scripts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Upgrades and downgrades a database: scripts, graph, way, and each revision in turn. */
public final class Runner {

    private final Session session;
    private final Scripts scripts;
    private final RunSettings settings;
    private final RunListener listener;
    private final Map<String, LoadedScript> loaded = new HashMap<>();

    /** A runner for one command. */
    public Runner(Session session, Scripts scripts, RunSettings settings, RunListener listener) {
        this.session = session;
        this.scripts = scripts;
        this.settings = settings;
        this.listener = listener;
    }

    /** The rows of the version table; none where it is not there. */
    public static List<String> heads(Session session, RunSettings settings) {
        try (Workplace place = Workplace.of(session, settings, RunListener.NONE)) {
            return heads(place);
        }
    }

    private static List<String> heads(Workplace place) {
        return place.session().ask("tell where it stands", place.versions()::read);
    }

    /** Runs what leads to a target; where nothing is left to run, no lock is asked for. */
    public RunResult run(Direction direction, Target target) {
        try (Workplace place = Workplace.of(session, settings, listener)) {
            List<String> heads = Patience.of(settings, listener).wait(() -> heads(place));
            Plan plan = plan(direction, heads, target);
            if (plan.isEmpty()) {
                return new RunResult(direction, List.of(), heads, Optional.empty());
            }
            prepare(place, plan);
            try (LockWait lock = LockWait.acquire(place)) {
                List<String> now = heads(place);
                Optional<Adopted> adopted = adopt(place, direction, now);
                now = adopted.map(Adopted::heads).orElse(now);
                if (!now.equals(heads)) {
                    plan = plan(direction, now, target);
                    prepare(place, plan);
                }
                List<RunResult.Step> steps = run(place, plan, now, target, lock);
                return new RunResult(direction, steps, heads(place), adopted);
            }
        }
    }

    /** Takes over a database that nobody has told anything about, or watches its first tables. */
    private Optional<Adopted> adopt(Workplace place, Direction direction, List<String> heads) {
        Adoption adoption = new Adoption(place, scripts.graph());
        if (direction != Direction.UPGRADE || !heads.isEmpty()) {
            return Optional.empty();
        }
        Optional<Adopted> adopted = adoption.isUntold(heads) ? adoption.adopt() : Optional.empty();
        if (adopted.isEmpty()) {
            place.guard().arm(adoption.lastTold());
        }
        return adopted;
    }

    /**
     * Where an upgrade begins: at the rows of the version table, or where a rule puts a database
     * that is to be adopted. Nothing is changed.
     */
    public static List<String> begin(Session session, RunSettings settings, RevisionGraph graph) {
        try (Workplace place = Workplace.of(session, settings, RunListener.NONE)) {
            List<String> heads = heads(place);
            Adoption adoption = new Adoption(place, graph);
            if (settings.adoption().isEmpty() || !adoption.isUntold(heads)) {
                return heads;
            }
            return adoption.fitting().map(adoption::standing).orElse(heads);
        }
    }

    private Plan plan(Direction direction, List<String> heads, Target target) {
        RevisionGraph graph = scripts.graph();
        List<String> unknown = graph.unknown(heads);
        if (!unknown.isEmpty()
                && direction == Direction.UPGRADE
                && settings.whenAhead() == WhenAhead.LEAVE) {
            listener.ahead(unknown);
            return new Plan(direction, List.of(), heads);
        }
        return direction == Direction.UPGRADE
                ? graph.upgrade(heads, target)
                : graph.downgrade(heads, target);
    }

    /** Finds before anything runs what would stop it half-way. */
    private void prepare(Workplace place, Plan plan) {
        place.versions().refuseTooLong(plan);
        List<String> missing = new ArrayList<>();
        for (String id : plan.revisions()) {
            Script script = scripts.script(id);
            if (plan.direction() == Direction.DOWNGRADE && script.irreversible().isPresent()) {
                throw new IrreversibleRevisionException(
                        script.node().toString(), script.path(), script.irreversible().get());
            }
            if (!loaded.containsKey(id)) {
                missing.add(id);
            }
        }
        Dialect dialect = session.dialect();
        scripts.load(missing, plan.direction(), Audience.of(dialect, settings.environment()))
                .forEach(it -> loaded.put(it.script().id(), it));
    }

    private List<RunResult.Step> run(
            Workplace place, Plan first, List<String> heads, Target target, LockWait lock) {
        List<RunResult.Step> done = new ArrayList<>();
        Plan plan = first;
        List<String> standing = heads;
        TableMaker tables = new TableMaker(place);
        while (!plan.isEmpty()) {
            tables.ensure();
            place.settle();
            new HalfDone(place, scripts).refuse(standing);
            listener.planned(plan);
            try {
                run(place, plan, new Standing(standing, standing, !lock.isExclusive()), done);
                return done;
            } catch (HeadsMovedException moved) {
                standing = moved.heads();
                plan = plan(plan.direction(), standing, absolute(target, first));
                prepare(place, plan);
            } catch (NotAdoptedException
                    | EmptiedVersionTableException
                    | NoCommitHereException refused) {
                if (done.isEmpty() || place.isOneTransaction()) {
                    tables.undo(refused);
                }
                throw refused;
            }
        }
        return done;
    }

    /** What a relative target meant when it was first looked at. */
    private static Target absolute(Target target, Plan first) {
        if (!target.isRelative()) {
            return target;
        }
        return first.headsAfter().isEmpty() ? Target.BASE : Target.parse(first.headsAfter().get(0));
    }

    private void run(Workplace place, Plan plan, Standing begin, List<RunResult.Step> done) {
        Standing standing = begin;
        for (Step step : plan.steps()) {
            refuseIfCancelled(place, standing);
            LoadedScript script = Objects.requireNonNull(loaded.get(step.revision()));
            RevisionRun run = new RevisionRun(place, script, plan.direction(), step, standing);
            Duration duration = run.run();
            done.add(
                    new RunResult.Step(
                            step.revision(),
                            script.script().node().message(),
                            duration.toMillis(),
                            run.alsoDropped()));
            standing = standing.after(step, !place.isOneTransaction());
        }
        if (place.isOneTransaction()) {
            commit(place);
        }
    }

    private static void refuseIfCancelled(Workplace place, RevisionRun.Standing standing) {
        if (place.settings().cancellation().isCancelled()) {
            InterruptedRunException interrupted =
                    new InterruptedRunException(
                            "Interrupted. The database stands at %s. Run the command again to go on."
                                    .formatted(standing));
            place.transaction().rollback(interrupted);
            throw interrupted;
        }
    }

    private static void commit(Workplace place) {
        try {
            place.transaction().commit();
        } catch (SQLException e) {
            place.transaction().rollback(e);
            throw new DatabaseFailureException("commit; nothing of this run stays", e);
        } catch (RuntimeException e) {
            place.transaction().rollback(e);
            throw e;
        }
    }
}
