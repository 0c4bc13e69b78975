package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.Told;
import dev.retort.error.IdleDecisionException;
import dev.retort.error.MigrationException;
import dev.retort.error.UnknownDatabaseException;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The way to the source on databases of other kinds, none of which is at hand: from the schema that
 * the scripts make there.
 */
final class OtherDialects {

    private final Configuration configuration;
    private final SchemaSource source;
    private final Told told;

    OtherDialects(Configuration configuration, SchemaSource source, Told told) {
        this.configuration = configuration;
        this.source = source;
        this.told = told;
    }

    /**
     * The ways, one for each dialect that is named beside the first way's own.
     *
     * @param notes takes a sentence for each that could not be found out
     */
    List<Comparisons.Way> ways(
            ProposalSettings settings, Comparisons.Way first, List<String> notes) {
        Dialects known = Dialects.load(configuration.classLoader());
        List<Comparisons.Way> ways = new ArrayList<>();
        for (String name : settings.dialects()) {
            Dialect dialect =
                    known.named(name)
                            .orElseThrow(
                                    () ->
                                            new UnknownDatabaseException(
                                                    name,
                                                    known.all().stream()
                                                            .map(Dialect::name)
                                                            .toList()));
            boolean isThere =
                    dialect.name().equals(first.dialect().name())
                            || ways.stream()
                                    .anyMatch(it -> it.dialect().name().equals(dialect.name()));
            if (!isThere) {
                ways.add(way(dialect, first, notes));
            }
        }
        return ways;
    }

    private Comparisons.Way way(Dialect dialect, Comparisons.Way first, List<String> notes) {
        try {
            Configuration there = configuration.dialect(dialect.name());
            Schema current = SchemaSource.migrations(there, "heads").read(dialect).schema();
            SchemaComparison comparison = new SchemaComparison(dialect, null);
            Proposing proposing = new Proposing(there, comparison, dialect, null);
            Comparisons.Way way =
                    proposing.way(
                            current, source.read(dialect), ProposalSettings.DEFAULT.told(told));
            proposing.idle().forEach(IdleDecisionException::refuse);
            notes.addAll(proposing.notes());
            return way;
        } catch (MigrationException e) {
            notes.add(
                    ("What the scripts and the source make on \"%s\" could not be told, so its part"
                                    + " of the script does what \"%s\" needs: %s")
                            .formatted(dialect.name(), first.dialect().name(), e.getMessage()));
            return new Comparisons.Way(
                    dialect, first.current(), first.operations(), first.doubts());
        }
    }
}
