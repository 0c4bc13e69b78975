package dev.retort;

import dev.retort.dialect.DatabaseUrl;
import dev.retort.fleet.FleetSettings;
import dev.retort.run.AdoptionCondition;
import dev.retort.run.AdoptionRule;
import dev.retort.run.Database;
import dev.retort.run.RunListener;
import dev.retort.run.RunSettings;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.script.ScriptSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Everything that a {@link Migrator} has to be told; begun by {@link Migrator#configure} and
 * changed by methods that each return a new one.
 *
 * @param database how the database is reached
 * @param scripts where scripts are, and how new ones are named
 * @param run how the database is migrated
 * @param source where the desired schema comes from, for autogenerate and {@code check}
 * @param filter whose tables are compared
 * @param listener who is told what runs
 * @param classLoader finds scripts on the class path, drivers, and what Java scripts use
 * @param hooks what the application says about comparisons in code
 */
public record Configuration(
        Database database,
        ScriptSettings scripts,
        RunSettings run,
        Optional<SchemaSource> source,
        TableFilter filter,
        RunListener listener,
        ClassLoader classLoader,
        ComparisonHooks hooks) {

    static Configuration begin() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new Configuration(
                new Database.Unknown(),
                ScriptSettings.DEFAULT,
                RunSettings.DEFAULT,
                Optional.empty(),
                TableFilter.ALL,
                RunListener.NONE,
                context != null ? context : Configuration.class.getClassLoader(),
                ComparisonHooks.NONE);
    }

    /** The migrator of this configuration. */
    public Migrator build() {
        return new Migrator(this);
    }

    /** Many databases, all of them migrated by the scripts of this configuration. */
    public Fleet fleet(FleetSettings settings) {
        return new Fleet(this, settings);
    }

    /** Another way to a database. */
    public Configuration database(Database other) {
        return new Configuration(other, scripts, run, source, filter, listener, classLoader, hooks);
    }

    /** The database of a data source; its connections are given back. */
    public Configuration dataSource(DataSource dataSource) {
        return database(new Database.OfDataSource(dataSource));
    }

    /**
     * The database of a connection, which is not closed; where it is in a transaction, that is
     * neither committed nor rolled back.
     */
    public Configuration connection(Connection connection) {
        return database(new Database.OfConnection(connection));
    }

    /**
     * The database of a URL, in JDBC's shape or another's; files relative to the working folder.
     *
     * @throws dev.retort.error.MalformedUrlException if it has no shape that is known
     */
    public Configuration url(String url) {
        return url(DatabaseUrl.parse(url), Path.of(""));
    }

    /** The database of a URL; files relative to a folder. */
    public Configuration url(DatabaseUrl url, Path folder) {
        return database(new Database.OfUrl(url, folder, new Properties()));
    }

    /** The database of a URL in JDBC's or another shape, with a login that stands elsewhere. */
    public Configuration url(String url, String user, String password) {
        return url(
                DatabaseUrl.parse(url).withLogin(Optional.of(user), Optional.of(password)),
                Path.of(""));
    }

    /** A kind of database and none to be reached, for scripts of SQL. */
    public Configuration dialect(String name) {
        return database(new Database.OfDialect(name));
    }

    /** Where scripts are: folders, or {@code classpath:db/migrations}. */
    public Configuration scripts(String... locations) {
        return scripts(it -> it.locations(List.of(locations)));
    }

    /** Scripts and their names otherwise, for example {@code it -> it.sequentialIds(true)}. */
    public Configuration scripts(UnaryOperator<ScriptSettings> change) {
        return new Configuration(
                database, change.apply(scripts), run, source, filter, listener, classLoader, hooks);
    }

    /** Runs otherwise, for example {@code it -> it.history(false)}. */
    public Configuration run(UnaryOperator<RunSettings> change) {
        return new Configuration(
                database, scripts, change.apply(run), source, filter, listener, classLoader, hooks);
    }

    /** Another version table, its name as {@link QualifiedName#parse} reads it. */
    public Configuration versionTable(String name) {
        return run(it -> it.versionTable(QualifiedName.parse(name)));
    }

    /** Another patience with another migrator. */
    public Configuration lockTimeout(Duration timeout) {
        return run(it -> it.lockTimeout(timeout));
    }

    /** How constraints and indexes are named that neither scripts nor the source name. */
    public Configuration naming(NamingConvention convention) {
        return run(it -> it.naming(convention));
    }

    /** One more argument for scripts, as {@code -x name=value} gives it. */
    public Configuration argument(String name, String value) {
        return run(it -> it.argument(name, value));
    }

    /**
     * One more rule by which a database is adopted that has tables and no version table, tried
     * after those before it.
     *
     * @param when the condition as {@link AdoptionRule#parse} reads it
     * @param stamp where the database stands then
     */
    public Configuration adopt(String when, String... stamp) {
        return run(it -> it.adopt(AdoptionRule.parse(when, stamp)));
    }

    /** The same with a condition in code, and a name by which the rule is told. */
    public Configuration adopt(String name, AdoptionCondition condition, String... stamp) {
        return run(it -> it.adopt(new AdoptionRule(name, condition, List.of(stamp))));
    }

    /** Where the desired schema comes from. */
    public Configuration source(SchemaSource other) {
        return new Configuration(
                database, scripts, run, Optional.of(other), filter, listener, classLoader, hooks);
    }

    /** Whose tables are compared. */
    public Configuration filter(TableFilter other) {
        return new Configuration(
                database, scripts, run, source, other, listener, classLoader, hooks);
    }

    /** Who is told what runs. */
    public Configuration listener(RunListener other) {
        return new Configuration(database, scripts, run, source, filter, other, classLoader, hooks);
    }

    /** Where classes and resources are found. */
    public Configuration classLoader(ClassLoader other) {
        return new Configuration(database, scripts, run, source, filter, listener, other, hooks);
    }

    /** What the application says about comparisons in code. */
    public Configuration hooks(ComparisonHooks others) {
        return new Configuration(
                database, scripts, run, source, filter, listener, classLoader, others);
    }
}
