package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.error.FailedRevisionException;
import dev.retort.error.MigrationException;
import dev.retort.error.NeedsDatabaseException;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.revision.Direction;
import dev.retort.schema.Schema;
import dev.retort.script.Audience;
import dev.retort.script.LoadedScript;
import dev.retort.script.Scripts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs revisions in memory, from an empty database on. */
public final class Replay {

    private final Scripts scripts;
    private final Dialect dialect;
    private final Audience audience;
    private final RunSettings settings;

    /**
     * A replay for a dialect.
     *
     * @param settings of them what scripts are given by {@code -x}, the environment, and how that
     *     is named which they do not name
     */
    public Replay(Scripts scripts, Dialect dialect, RunSettings settings) {
        this.scripts = scripts;
        this.dialect = dialect;
        this.audience = Audience.of(dialect, settings.environment());
        this.settings = settings;
    }

    /**
     * The schema after these revisions, given in an order in which they run.
     *
     * @throws OpaqueSchemaException if one of them changes it in a way that cannot be read
     */
    public Schema schema(Collection<String> revisions) {
        return replayed(revisions).get();
    }

    /**
     * The schema after each of these revisions, given in an order in which they run.
     *
     * @throws OpaqueSchemaException if one of them changes it in a way that cannot be read
     */
    public List<Schema> schemas(Collection<String> revisions) {
        ReplayedSchema schema = new ReplayedSchema(dialect);
        List<Schema> after = new ArrayList<>();
        for (LoadedScript script : scripts.load(revisions, Direction.UPGRADE, audience)) {
            ReplayContext context = new ReplayContext(dialect, script, schema, settings);
            run(script, Direction.UPGRADE, context);
            after.add(schema.get());
        }
        return after;
    }

    ReplayedSchema replayed(Collection<String> revisions) {
        ReplayedSchema schema = new ReplayedSchema(dialect);
        List<LoadedScript> loaded = scripts.load(revisions, Direction.UPGRADE, audience);
        for (LoadedScript script : loaded) {
            ReplayContext context = new ReplayContext(dialect, script, schema, settings);
            run(script, Direction.UPGRADE, context);
        }
        return schema;
    }

    /**
     * What revisions do, given in an order in which they run. Where a script asks a database, or
     * for a schema that nobody knows, the rest of it is unknown.
     */
    public List<Recorded> recorded(Collection<String> revisions) {
        List<Recorded> seen = new ArrayList<>();
        ReplayedSchema schema = new ReplayedSchema(dialect);
        for (LoadedScript script : scripts.load(revisions, Direction.UPGRADE, audience)) {
            RecordingContext context =
                    new RecordingContext(dialect, script, schema, settings, seen);
            try {
                run(script, Direction.UPGRADE, context);
            } catch (OpaqueSchemaException e) {
                context.lost(0);
            } catch (FailedRevisionException e) {
                if (!(e.getCause() instanceof NeedsDatabaseException)) {
                    throw e;
                }
                context.lost(e.line());
            }
        }
        return seen;
    }

    /** Runs one script in surroundings without a database. */
    static void run(LoadedScript script, Direction direction, ReplayContext context) {
        Operations operations = new Operations(context, context.naming());
        try {
            script.run(
                    direction,
                    operations,
                    statement -> {
                        context.at(statement.line());
                        context.accept(new Operation.Execute(statement.sql(), List.of(), true));
                    });
            context.finish();
        } catch (OpaqueSchemaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw located(script, context, e);
        }
    }

    private static MigrationException located(
            LoadedScript script, ReplayContext context, RuntimeException e) {
        int line = Math.max(context.origin().line(), script.line(e));
        return new FailedRevisionException(
                "\"" + script.script().id() + "\"",
                script.script().path(),
                line,
                e,
                "Nothing was run on a database.");
    }
}
