package dev.retort.run;

import dev.retort.dialect.Rebuild;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a database is migrated.
 *
 * @param versionTable the name of the version table
 * @param versionWidth the width of its column
 * @param history whether {@code retort_history} is kept; it always is where DDL is not
 *     transactional
 * @param transaction how far a transaction reaches
 * @param lockTimeout how long another migrator is waited for
 * @param whenAhead what an upgrade does with a database that knows revisions which no script has
 * @param rebuild when a table is copied for a change, on a database that has to copy any
 * @param arguments what the command line gives by {@code -x name=value}
 * @param adoption the rules by which a database is adopted, tried in this order
 * @param naming how constraints and indexes are named that scripts do not name
 */
public record RunSettings(
        QualifiedName versionTable,
        int versionWidth,
        boolean history,
        TransactionScope transaction,
        Duration lockTimeout,
        WhenAhead whenAhead,
        Rebuild rebuild,
        Map<String, String> arguments,
        List<AdoptionRule> adoption,
        NamingConvention naming) {

    /** As Alembic keeps its version table; five minutes for the lock. */
    public static final RunSettings DEFAULT =
            new RunSettings(
                    QualifiedName.of("alembic_version"),
                    32,
                    true,
                    TransactionScope.REVISION,
                    Duration.ofMinutes(5),
                    WhenAhead.REFUSE,
                    Rebuild.AUTO,
                    Map.of(),
                    List.of(),
                    NamingConvention.NONE);

    /** The argument that names the environment, where the configuration has several. */
    public static final String ENVIRONMENT = "environment";

    public RunSettings {
        arguments = Map.copyOf(arguments);
        adoption = List.copyOf(adoption);
    }

    /** The tables that are Retort's own: the version table and the history beside it. */
    public Set<QualifiedName> ownTables() {
        return Set.of(versionTable, versionTable.withName(History.NAME));
    }

    /** The environment that was chosen; empty where none was. */
    public Optional<String> environment() {
        return Optional.ofNullable(arguments.get(ENVIRONMENT));
    }

    /** Another version table. */
    public RunSettings versionTable(QualifiedName other) {
        return new RunSettings(
                other,
                versionWidth,
                history,
                transaction,
                lockTimeout,
                whenAhead,
                rebuild,
                arguments,
                adoption,
                naming);
    }

    /** Another width of the version table's column. */
    public RunSettings versionWidth(int other) {
        return new RunSettings(
                versionTable,
                other,
                history,
                transaction,
                lockTimeout,
                whenAhead,
                rebuild,
                arguments,
                adoption,
                naming);
    }

    /** Whether the history is kept where it may be left out. */
    public RunSettings history(boolean value) {
        return new RunSettings(
                versionTable,
                versionWidth,
                value,
                transaction,
                lockTimeout,
                whenAhead,
                rebuild,
                arguments,
                adoption,
                naming);
    }

    /** Another reach of a transaction. */
    public RunSettings transaction(TransactionScope other) {
        return new RunSettings(
                versionTable,
                versionWidth,
                history,
                other,
                lockTimeout,
                whenAhead,
                rebuild,
                arguments,
                adoption,
                naming);
    }

    /** Another patience. */
    public RunSettings lockTimeout(Duration other) {
        return new RunSettings(
                versionTable,
                versionWidth,
                history,
                transaction,
                other,
                whenAhead,
                rebuild,
                arguments,
                adoption,
                naming);
    }

    /** Another answer to a database that knows revisions which no script has. */
    public RunSettings whenAhead(WhenAhead other) {
        return new RunSettings(
                versionTable,
                versionWidth,
                history,
                transaction,
                lockTimeout,
                other,
                rebuild,
                arguments,
                adoption,
                naming);
    }

    /** Another answer to a change that wants a table copied. */
    public RunSettings rebuild(Rebuild other) {
        return new RunSettings(
                versionTable,
                versionWidth,
                history,
                transaction,
                lockTimeout,
                whenAhead,
                other,
                arguments,
                adoption,
                naming);
    }

    /** One more argument for scripts. */
    public RunSettings argument(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(arguments);
        all.put(name, value);
        return new RunSettings(
                versionTable,
                versionWidth,
                history,
                transaction,
                lockTimeout,
                whenAhead,
                rebuild,
                all,
                adoption,
                naming);
    }

    /** One more rule by which a database is adopted, after those before it. */
    public RunSettings adopt(AdoptionRule rule) {
        List<AdoptionRule> all = new ArrayList<>(adoption);
        all.add(rule);
        return new RunSettings(
                versionTable,
                versionWidth,
                history,
                transaction,
                lockTimeout,
                whenAhead,
                rebuild,
                arguments,
                all,
                naming);
    }

    /** Another naming of constraints and indexes that scripts do not name. */
    public RunSettings naming(NamingConvention other) {
        return new RunSettings(
                versionTable,
                versionWidth,
                history,
                transaction,
                lockTimeout,
                whenAhead,
                rebuild,
                arguments,
                adoption,
                other);
    }
}
