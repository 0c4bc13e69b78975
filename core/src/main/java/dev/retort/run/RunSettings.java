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
import java.util.function.Consumer;

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
 * @param cancellation whoever may wish for the end of a run
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
        NamingConvention naming,
        Cancellation cancellation) {

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
                    NamingConvention.NONE,
                    Cancellation.NONE);

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
        return with(it -> it.versionTable = other);
    }

    /** Another width of the version table's column. */
    public RunSettings versionWidth(int other) {
        return with(it -> it.versionWidth = other);
    }

    /** Whether the history is kept where it may be left out. */
    public RunSettings history(boolean value) {
        return with(it -> it.history = value);
    }

    /** Another reach of a transaction. */
    public RunSettings transaction(TransactionScope other) {
        return with(it -> it.transaction = other);
    }

    /** Another patience. */
    public RunSettings lockTimeout(Duration other) {
        return with(it -> it.lockTimeout = other);
    }

    /** Another answer to a database that knows revisions which no script has. */
    public RunSettings whenAhead(WhenAhead other) {
        return with(it -> it.whenAhead = other);
    }

    /** Another answer to a change that wants a table copied. */
    public RunSettings rebuild(Rebuild other) {
        return with(it -> it.rebuild = other);
    }

    /** One more argument for scripts. */
    public RunSettings argument(String name, String value) {
        return with(it -> it.arguments.put(name, value));
    }

    /** One more rule by which a database is adopted, after those before it. */
    public RunSettings adopt(AdoptionRule rule) {
        return with(it -> it.adoption.add(rule));
    }

    /** Another naming of constraints and indexes that scripts do not name. */
    public RunSettings naming(NamingConvention other) {
        return with(it -> it.naming = other);
    }

    /** Somebody else who may wish for the end of a run. */
    public RunSettings cancellation(Cancellation other) {
        return with(it -> it.cancellation = other);
    }

    private RunSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Settings while one of them is being changed. */
    private static final class Draft {

        private QualifiedName versionTable;
        private int versionWidth;
        private boolean history;
        private TransactionScope transaction;
        private Duration lockTimeout;
        private WhenAhead whenAhead;
        private Rebuild rebuild;
        private final Map<String, String> arguments;
        private final List<AdoptionRule> adoption;
        private NamingConvention naming;
        private Cancellation cancellation;

        Draft(RunSettings from) {
            versionTable = from.versionTable;
            versionWidth = from.versionWidth;
            history = from.history;
            transaction = from.transaction;
            lockTimeout = from.lockTimeout;
            whenAhead = from.whenAhead;
            rebuild = from.rebuild;
            arguments = new LinkedHashMap<>(from.arguments);
            adoption = new ArrayList<>(from.adoption);
            naming = from.naming;
            cancellation = from.cancellation;
        }

        RunSettings settings() {
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
                    naming,
                    cancellation);
        }
    }
}
