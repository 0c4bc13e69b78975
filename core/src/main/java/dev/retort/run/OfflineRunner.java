package dev.retort.run;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlScript;
import dev.retort.error.IrreversibleRevisionException;
import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import dev.retort.revision.Plan;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Step;
import dev.retort.revision.Target;
import dev.retort.script.Audience;
import dev.retort.script.LoadedScript;
import dev.retort.script.Script;
import dev.retort.script.Scripts;
import java.util.Collection;
import java.util.List;

/** Writes runs as SQL; asks no database. */
public final class OfflineRunner {

    private final Scripts scripts;
    private final RunSettings settings;
    private final Dialect dialect;
    private final VersionTable versions;
    private final SqlScript written;

    /** A runner for one script. */
    public OfflineRunner(Scripts scripts, RunSettings settings, Dialect dialect) {
        this.scripts = scripts;
        this.settings = settings;
        this.dialect = dialect;
        this.versions = new VersionTable(dialect, settings);
        this.written = new SqlScript(dialect);
    }

    /**
     * What leads from these rows of the version table to a target.
     *
     * @param rows none for an empty database
     */
    public OfflineScript run(Direction direction, List<String> rows, Target target) {
        Plan plan = plan(direction, rows, target);
        if (plan.isEmpty()) {
            return new OfflineScript(plan, List.of(), "");
        }
        List<LoadedScript> loaded = load(plan);
        Collection<String> applied = scripts.graph().applied(rows);
        ReplayedSchema schema =
                new ReplayedSchema(() -> new Replay(scripts, dialect, settings).replayed(applied));
        if (rows.isEmpty()) {
            createTable();
        }
        for (int i = 0; i < loaded.size(); i++) {
            write(direction, plan.steps().get(i), loaded.get(i), schema);
        }
        written.commit();
        return new OfflineScript(plan, written.statements(), written.text());
    }

    /**
     * What would run from these rows of the version table, once everything is found that would be
     * refused.
     */
    public Plan prepare(Direction direction, List<String> rows, Target target) {
        Plan plan = plan(direction, rows, target);
        load(plan);
        return plan;
    }

    private Plan plan(Direction direction, List<String> rows, Target target) {
        RevisionGraph graph = scripts.graph();
        Plan plan =
                direction == Direction.UPGRADE
                        ? graph.upgrade(rows, target)
                        : graph.downgrade(rows, target);
        versions.refuseTooLong(plan);
        plan.steps().forEach(step -> refuseIrreversible(direction, step));
        return plan;
    }

    private List<LoadedScript> load(Plan plan) {
        Audience audience = Audience.of(dialect, settings.environment());
        return scripts.load(plan.revisions(), plan.direction(), audience);
    }

    private void refuseIrreversible(Direction direction, Step step) {
        Script script = scripts.script(step.revision());
        if (direction == Direction.DOWNGRADE && script.irreversible().isPresent()) {
            throw new IrreversibleRevisionException(
                    script.node().toString(), script.path(), script.irreversible().get());
        }
    }

    private void createTable() {
        written.begin();
        versions.creation(true).forEach(written::add);
    }

    private void write(Direction direction, Step step, LoadedScript script, ReplayedSchema schema) {
        Node node = script.script().node();
        written.heading(
                (direction == Direction.UPGRADE ? "Upgrade to " : "Downgrade from ")
                        + node.toString().replace('\n', ' '));
        OfflineContext context = new OfflineContext(dialect, script, schema, settings, written);
        Replay.run(script, direction, context);
        advance(step);
        if (settings.transaction() == TransactionScope.REVISION) {
            written.commit();
        }
    }

    private void advance(Step step) {
        written.begin();
        versions.text(step).forEach(sql -> written.add(DdlStatement.of(sql)));
    }

    /**
     * What makes the version table say that the database stands at the targets.
     *
     * @param rows what it says before; none for an empty database
     */
    public OfflineScript stamp(List<String> rows, List<Target> targets) {
        Plan plan = scripts.graph().stamp(rows, targets);
        versions.refuseTooLong(plan);
        if (plan.isEmpty()) {
            return new OfflineScript(plan, List.of(), "");
        }
        if (rows.isEmpty()) {
            createTable();
        }
        plan.steps().forEach(this::advance);
        written.commit();
        return new OfflineScript(plan, written.statements(), written.text());
    }

    /** What creates the version table. */
    public OfflineScript ensureVersion() {
        createTable();
        written.commit();
        Plan nothing = new Plan(Direction.STAMP, List.of(), List.of());
        return new OfflineScript(nothing, written.statements(), written.text());
    }
}
