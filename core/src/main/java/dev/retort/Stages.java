package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.error.FailedRevisionException;
import dev.retort.error.MigrationException;
import dev.retort.error.NeedsDatabaseException;
import dev.retort.error.NoScratchDatabaseException;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import dev.retort.revision.Plan;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Step;
import dev.retort.revision.Target;
import dev.retort.run.Replay;
import dev.retort.run.RunListener;
import dev.retort.schema.Schema;
import dev.retort.script.Scripts;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All places at which a database can stand on its way to a head, or to all of them. Scripts are
 * replayed in memory; where that cannot tell, they run on an empty database of the moment.
 */
final class Stages {

    private final Configuration configuration;
    private final Scripts scripts;

    Stages(Configuration configuration, Scripts scripts) {
        this.configuration = configuration;
        this.scripts = scripts;
    }

    /** All of them, base first. */
    List<Stage> all(Dialect dialect) {
        Map<List<String>, Stage> all = new LinkedHashMap<>();
        all.put(List.of(), new Stage(List.of(), Schema.empty()));
        RevisionGraph graph = scripts.graph();
        List<Target> ends = new ArrayList<>(graph.heads().stream().map(Target::parse).toList());
        if (ends.size() > 1) {
            ends.add(Target.HEADS);
        }
        for (Target end : ends) {
            Plan plan = graph.upgrade(List.of(), end);
            List<Schema> schemas = schemas(dialect, plan, end);
            List<String> heads = List.of();
            for (int i = 0; i < schemas.size(); i++) {
                Step step = plan.steps().get(i);
                heads = step.rowsAfter(heads);
                all.putIfAbsent(heads, new Stage(heads, schemas.get(i)));
            }
        }
        return List.copyOf(all.values());
    }

    /** The schema after each step. */
    private List<Schema> schemas(Dialect dialect, Plan plan, Target end) {
        try {
            return new Replay(scripts, dialect, configuration.run()).schemas(plan.revisions());
        } catch (OpaqueSchemaException e) {
            return run(dialect, end, e);
        } catch (FailedRevisionException e) {
            if (e.getCause() instanceof NeedsDatabaseException) {
                return run(dialect, end, e);
            }
            throw e;
        }
    }

    private List<Schema> run(Dialect dialect, Target end, MigrationException unknown) {
        try {
            return new ScratchPlace(configuration)
                    .with(dialect, "run scripts", (scratch, it) -> run(scratch, it, end));
        } catch (NoScratchDatabaseException e) {
            e.addSuppressed(unknown);
            throw e;
        }
    }

    private List<Schema> run(Dialect dialect, Connection connection, Target end) {
        List<Schema> schemas = new ArrayList<>();
        RunListener listener =
                new RunListener() {
                    @Override
                    public void finished(Node revision, Direction direction, Duration duration) {
                        schemas.add(Comparisons.inspect(dialect, connection, Scope.everything()));
                    }
                };
        configuration.connection(connection).listener(listener).build().upgrade(end.toString());
        return schemas;
    }
}
