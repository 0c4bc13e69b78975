package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.SqlScript;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.Doubt;
import dev.retort.diff.Told;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.IdleDecisionException;
import dev.retort.error.MissingSourceException;
import dev.retort.operation.Operation;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.Session;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
     * @param ways the way for each kind of database, that of the configuration first
     * @param notes what was looked at, and what the source could not tell
     * @param idle what somebody said and what fits nothing, each with what it could be said of
     * @param differences the first way for {@code check}
     */
    record Proposal(
            List<Way> ways, List<String> notes, Map<String, String> idle, Differences differences) {

        Way first() {
            return ways.get(0);
        }
    }

    /**
     * The way from a database to the source.
     *
     * @param current the schema of the database
     * @param operations the way, first rows of new tables included
     * @param doubts what a person has to decide, or to know
     */
    record Way(Dialect dialect, Schema current, List<Operation> operations, List<Doubt> doubts) {}

    /** The way from the database to the source of the configuration. */
    Proposal proposal(ProposalSettings settings) {
        SchemaSource source = configuration.source().orElseThrow(MissingSourceException::new);
        return withDatabase(
                (dialect, connection) -> propose(source, settings, dialect, connection));
    }

    private Proposal propose(
            SchemaSource source,
            ProposalSettings settings,
            Dialect dialect,
            @Nullable Connection connection) {
        SchemaSource.Reading reading = source.read(dialect);
        Schema current = current(dialect, connection, reading);
        SchemaComparison comparison = new SchemaComparison(dialect, connection);
        Proposing proposing = new Proposing(configuration, comparison, dialect, connection);
        Way way = proposing.way(current, reading, settings);
        List<String> notes = new ArrayList<>(List.of(seen(reading, current)));
        notes.addAll(reading.notes());
        way.doubts().forEach(doubt -> notes.add(doubt.sentence()));
        notes.addAll(proposing.notes());
        List<Way> ways = new ArrayList<>(List.of(way));
        ways.addAll(
                new OtherDialects(configuration, source, proposing.told())
                        .ways(settings, way, notes));
        SqlScript script = comparison.script(way.operations(), current);
        return new Proposal(
                ways,
                notes,
                proposing.idle(),
                new Differences(way.operations(), script.statements(), script.text(), notes));
    }

    private String seen(SchemaSource.Reading reading, Schema current) {
        Set<QualifiedName> own = configuration.run().ownTables();
        long tables =
                current.tables().stream()
                        .filter(it -> !own.contains(it.name()))
                        .filter(it -> configuration.filter().covers(it.id()))
                        .count();
        boolean replayed = configuration.database() instanceof Database.OfDialect;
        return (replayed ? "%s The scripts make %s." : "%s The database compared with it has %s.")
                .formatted(reading.description(), SchemaSource.tables(tables));
    }

    /** What is there; with no database at hand, what the scripts make. */
    private Schema current(
            Dialect dialect, @Nullable Connection connection, SchemaSource.Reading reading) {
        return configuration.database() instanceof Database.OfDialect
                ? SchemaSource.migrations(configuration, "heads").read(dialect).schema()
                : inspect(dialect, connection, scope(reading.schema()));
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

    /** The whole way from one schema to another. */
    Differences diff(SchemaSource from, SchemaSource to, Told told) {
        return withDatabase(
                (dialect, connection) -> {
                    SchemaSource.Reading before = from.read(dialect);
                    SchemaSource.Reading after = to.read(dialect);
                    SchemaComparison comparison = new SchemaComparison(dialect, connection);
                    Schema old = before.besides(after.schema(), dialect.equivalence());
                    Schema shall = after.besides(before.schema(), dialect.equivalence());
                    Difference difference = exact(comparison, dialect, old, shall, told);
                    Namesakes.refuse(old, difference.operations(), dialect);
                    SqlScript script = comparison.script(difference.operations(), old);
                    List<String> notes = new ArrayList<>(before.notes());
                    notes.addAll(after.notes());
                    notes.addAll(comparison.notes(difference));
                    difference.doubts().stream()
                            .filter(doubt -> doubt.kind() == Doubt.Kind.CONVERSION)
                            .forEach(doubt -> notes.add(doubt.sentence()));
                    return new Differences(
                            difference.operations(), script.statements(), script.text(), notes);
                });
    }

    /** What differs, where whatever was said fits. */
    private Difference exact(
            SchemaComparison comparison, Dialect dialect, Schema old, Schema shall, Told told) {
        DiffOptions options =
                DiffOptions.exact(dialect.alterations())
                        .own(configuration.run().ownTables())
                        .verdict(configuration.hooks());
        Told said = comparison.atHome(told, old);
        Difference difference = comparison.compare(old, shall, options.told(said));
        IdleWords.of(said, said, difference, it -> comparison.compare(old, shall, options.told(it)))
                .forEach(IdleDecisionException::refuse);
        return difference;
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
