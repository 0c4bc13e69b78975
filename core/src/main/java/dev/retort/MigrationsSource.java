package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.error.FailedRevisionException;
import dev.retort.error.MigrationException;
import dev.retort.error.NeedsDatabaseException;
import dev.retort.error.NoScratchDatabaseException;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.revision.Target;
import dev.retort.run.Replay;
import dev.retort.run.RunListener;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.script.Scripts;
import java.sql.Connection;
import java.util.List;

/** The schema that scripts make of an empty database. */
final class MigrationsSource implements SchemaSource {

    private final Configuration configuration;
    private final String target;
    private final Target parsed;

    MigrationsSource(Configuration configuration, String target) {
        this.configuration = configuration;
        this.target = target;
        this.parsed = Target.parse(target);
    }

    @Override
    public Reading read(Dialect dialect) {
        Scripts scripts = configuration.build().scripts().required();
        List<String> way = scripts.graph().upgrade(List.of(), parsed).revisions();
        Schema schema = schema(scripts, dialect, way);
        return new Reading(
                schema,
                List.of(),
                List.of(),
                "The scripts make %s on their way to \"%s\"."
                        .formatted(SchemaSource.tables(schema), target));
    }

    private Schema schema(Scripts scripts, Dialect dialect, List<String> way) {
        try {
            return new Replay(scripts, dialect, configuration.run()).schema(way);
        } catch (OpaqueSchemaException e) {
            return run(dialect, e);
        } catch (FailedRevisionException e) {
            if (e.getCause() instanceof NeedsDatabaseException) {
                return run(dialect, e);
            }
            throw e;
        }
    }

    private Schema run(Dialect dialect, MigrationException unknown) {
        try {
            return new ScratchPlace(configuration).with(dialect, "run scripts", this::run);
        } catch (NoScratchDatabaseException e) {
            e.addSuppressed(unknown);
            throw e;
        }
    }

    private Schema run(Dialect dialect, Connection connection) {
        configuration.connection(connection).listener(RunListener.NONE).build().upgrade(target);
        Schema schema = Comparisons.inspect(dialect, connection, Scope.everything());
        for (QualifiedName own : configuration.run().ownTables()) {
            if (schema.find(ObjectId.table(own)).isPresent()) {
                schema = schema.without(ObjectId.table(own));
            }
        }
        return schema;
    }
}
