package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Scope;
import dev.retort.error.IncomparableSchemasException;
import dev.retort.run.Connector;
import dev.retort.run.Session;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Optional;

/** The schema that a database has, all of it. */
final class DatabaseSource implements SchemaSource {

    private final Connector connector;

    DatabaseSource(Configuration configuration) {
        this.connector =
                new Connector(
                        configuration.database(),
                        Dialects.load(configuration.classLoader()),
                        configuration.classLoader());
    }

    @Override
    public Reading read(Dialect dialect) {
        Optional<Session> there = connector.openIfThere();
        if (there.isEmpty()) {
            return reading(Schema.empty());
        }
        try (Session session = there.get()) {
            if (!session.dialect().name().equals(dialect.name())) {
                throw new IncomparableSchemasException(session.dialect().name(), dialect.name());
            }
            return reading(
                    Comparisons.inspect(
                            session.dialect(), session.connection(), Scope.everything()));
        }
    }

    private static Reading reading(Schema schema) {
        return new Reading(
                schema,
                List.of(),
                List.of(),
                "The database has " + SchemaSource.tables(schema) + ".");
    }
}
