package dev.retort;

import dev.retort.revision.Direction;
import dev.retort.revision.Plan;
import dev.retort.run.OfflineScript;
import dev.retort.run.RunResult;
import java.util.List;

/**
 * The face of the library: one method for each command. Immutable and safe for many threads; it
 * closes nothing that was handed in.
 *
 * <p>Targets are written as on the command line ({@code head}, {@code ae10}, {@code +2}, {@code
 * label@head}). Every method throws a subclass of {@link dev.retort.error.MigrationException},
 * named for what is wrong.
 */
public final class Migrator {

    private final Configuration configuration;

    Migrator(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The beginning of a configuration, which {@link Configuration#build} ends. */
    public static Configuration configure() {
        return Configuration.begin();
    }

    /** What this migrator was told. */
    public Configuration configuration() {
        return configuration;
    }

    /** Upgrades the database to {@code head}. */
    public RunResult upgrade() {
        return upgrade("head");
    }

    /** Upgrades the database to a target. */
    public RunResult upgrade(String target) {
        throw new UnsupportedOperationException(target);
    }

    /** Downgrades the database to a target. */
    public RunResult downgrade(String target) {
        throw new UnsupportedOperationException(target);
    }

    /** An upgrade as SQL; from base unless the target is a range, {@code a:b}. */
    public OfflineScript upgradeSql(String target) {
        throw new UnsupportedOperationException(target);
    }

    /** A downgrade as SQL; the target is a range, {@code from:to}. */
    public OfflineScript downgradeSql(String target) {
        throw new UnsupportedOperationException(target);
    }

    /** Where the database stands; creates nothing. */
    public Current current() {
        throw new UnsupportedOperationException();
    }

    /** What an upgrade or a downgrade would run; creates nothing. */
    public Plan plan(Direction direction, String target) {
        throw new UnsupportedOperationException(target);
    }

    /** What would run on a database with these rows, {@code base} for none; needs no database. */
    public Plan plan(Direction direction, String target, List<String> from) {
        throw new UnsupportedOperationException(target);
    }

    /**
     * The revisions of a range, {@code a:b} or {@code :} for all, newest last.
     *
     * @param indicateCurrent whether the database is asked where it stands
     */
    public List<RevisionDescription> history(String range, boolean indicateCurrent) {
        throw new UnsupportedOperationException(range);
    }

    /**
     * The revisions that none revises.
     *
     * @param effective without those that another revision depends on
     */
    public List<RevisionDescription> heads(boolean effective) {
        throw new UnsupportedOperationException();
    }

    /** The revisions that several revise. */
    public List<RevisionDescription> branches() {
        throw new UnsupportedOperationException();
    }

    /** The revisions that a target names; {@code current} asks the database. */
    public List<RevisionDescription> show(String target) {
        throw new UnsupportedOperationException(target);
    }

    /**
     * Makes the version table say that the database stands at the targets; runs nothing.
     *
     * @param purge whether all rows go first, even those that no script has
     * @return the rows of the version table now
     */
    public List<String> stamp(List<String> targets, boolean purge) {
        throw new UnsupportedOperationException(targets.toString());
    }

    /** A stamp as SQL; from base unless the one target is a range. */
    public OfflineScript stampSql(List<String> targets) {
        throw new UnsupportedOperationException(targets.toString());
    }

    /** Creates the version table if it is not there. */
    public void ensureVersion() {
        throw new UnsupportedOperationException();
    }

    /** The version table's creation as SQL. */
    public OfflineScript ensureVersionSql() {
        throw new UnsupportedOperationException();
    }

    /** Writes a new script. */
    public RevisionResult revision(RevisionRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /** Writes a script that joins several heads; all of them unless the request names some. */
    public RevisionResult merge(RevisionRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /** What autogenerate would write: the way from the database to the source. */
    public Differences check() {
        throw new UnsupportedOperationException();
    }

    /** The way from one schema to another, in the words of the configured database. */
    public Differences diff(SchemaSource from, SchemaSource to) {
        throw new UnsupportedOperationException(from + " " + to);
    }
}
