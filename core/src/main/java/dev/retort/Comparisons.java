package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.SqlScript;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.Doubt;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.MissingSourceException;
import dev.retort.operation.Operation;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.Session;
import dev.retort.schema.ObjectId;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The schemas that a configuration leads to, compared with each other. */
final class Comparisons {

    private final Configuration configuration;
    private final Connector connector;

    Comparisons(Configuration configuration, Connector connector) {
        this.configuration = configuration;
        this.connector = connector;
    }

    /**
     * What autogenerate proposes.
     *
     * @param operations the way from the database to the source, first rows of new tables included
     * @param doubts what a person has to decide
     * @param notes what was looked at, and what the source could not tell
     * @param differences the same for {@code check}
     * @param current the schema of the database
     */
    record Proposal(
            List<Operation> operations,
            List<Doubt> doubts,
            List<String> notes,
            Differences differences,
            Dialect dialect,
            Schema current) {}

    /** The way from the database to the source of the configuration. */
    Proposal proposal() {
        SchemaSource source = configuration.source().orElseThrow(MissingSourceException::new);
        return withDatabase(
                (dialect, connection) -> propose(source.read(dialect), dialect, connection));
    }

    private Proposal propose(
            SchemaSource.Reading reading, Dialect dialect, @Nullable Connection connection) {
        Schema current = inspect(dialect, connection, scope(reading.schema()));
        TableFilter filter = configuration.filter();
        DiffOptions options =
                DiffOptions.proposal(dialect.alterations())
                        .own(configuration.run().ownTables())
                        .declaredOnly(filter.declaredOnly())
                        .filter(filter::covers);
        SchemaComparison comparison = new SchemaComparison(dialect, connection);
        Difference difference = comparison.compare(current, reading.besides(current), options);
        List<Operation> operations = new ArrayList<>(difference.operations());
        operations.addAll(firstRows(difference.operations(), reading.initialRows()));
        List<String> notes = new ArrayList<>(List.of(reading.description()));
        notes.addAll(reading.notes());
        difference.doubts().forEach(doubt -> notes.add(doubt.sentence()));
        SqlScript script = comparison.script(operations, current);
        return new Proposal(
                operations,
                difference.doubts(),
                notes,
                new Differences(operations, script.statements(), script.text(), notes),
                dialect,
                current);
    }

    private Scope scope(Schema desired) {
        Set<String> schemas = new HashSet<>(configuration.filter().schemas());
        for (SchemaObject object : desired.objects()) {
            String schema = object.id().name().schema();
            if (schema != null) {
                schemas.add(schema);
            }
        }
        return Scope.schemas(schemas);
    }

    /** The rows of the tables that are created; other tables have theirs. */
    private static List<Operation> firstRows(
            List<Operation> operations, List<Operation.BulkInsert> rows) {
        Set<ObjectId> created = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof Operation.CreateTable create) {
                created.add(create.table().id());
            }
        }
        return rows.stream()
                .filter(insert -> created.contains(ObjectId.table(insert.table())))
                .map(Operation.class::cast)
                .toList();
    }

    /** The whole way from one schema to another. */
    Differences diff(SchemaSource from, SchemaSource to) {
        return withDatabase(
                (dialect, connection) -> {
                    SchemaSource.Reading before = from.read(dialect);
                    SchemaSource.Reading after = to.read(dialect);
                    DiffOptions options =
                            DiffOptions.exact(dialect.alterations())
                                    .own(configuration.run().ownTables());
                    SchemaComparison comparison = new SchemaComparison(dialect, connection);
                    Schema old = before.besides(after.schema());
                    Difference difference =
                            comparison.compare(old, after.besides(before.schema()), options);
                    SqlScript script = comparison.script(difference.operations(), old);
                    List<String> notes = new ArrayList<>(before.notes());
                    notes.addAll(after.notes());
                    return new Differences(
                            difference.operations(), script.statements(), script.text(), notes);
                });
    }

    private <T> T withDatabase(BiFunction<Dialect, @Nullable Connection, T> work) {
        boolean none = configuration.database() instanceof Database.OfDialect;
        Optional<Session> there = none ? Optional.empty() : connector.openIfThere();
        if (there.isEmpty()) {
            return work.apply(connector.dialect(), null);
        }
        try (Session session = there.get()) {
            return work.apply(session.dialect(), session.connection());
        }
    }

    static Schema inspect(Dialect dialect, @Nullable Connection connection, Scope scope) {
        try {
            return connection == null ? Schema.empty() : dialect.inspect(connection, scope);
        } catch (SQLException e) {
            throw new DatabaseFailureException("read the catalog", e);
        }
    }
}
