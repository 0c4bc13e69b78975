package dev.retort;

import dev.retort.dialect.Dialects;
import dev.retort.error.AmbiguousRevisionException;
import dev.retort.error.MigrationException;
import dev.retort.error.MissingDatabaseException;
import dev.retort.error.MultipleHeadsException;
import dev.retort.error.UnknownRevisionException;
import dev.retort.fleet.FleetListener;
import dev.retort.fleet.FleetReport;
import dev.retort.fleet.FleetRun;
import dev.retort.fleet.FleetSettings;
import dev.retort.fleet.FleetTarget;
import dev.retort.revision.Direction;
import dev.retort.revision.Plan;
import dev.retort.revision.Target;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.RunResult;
import dev.retort.script.Audience;
import dev.retort.script.Scripts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Many databases and one set of scripts, which are read and compiled once. A target that fails is
 * told of in the report, and neither stops nor harms another. Immutable and safe for many threads.
 */
public final class Fleet {

    private final Configuration configuration;
    private final FleetSettings settings;
    private final Dialects dialects;

    Fleet(Configuration configuration, FleetSettings settings) {
        this.configuration = configuration.lockTimeout(settings.lockTimeout());
        this.settings = settings;
        this.dialects = Migrator.dialects(configuration);
    }

    /** Upgrades every database to a target; those that are there already are only looked at. */
    public FleetReport<RunResult> upgrade(String target) {
        Scripts scripts = scripts();
        refuseUnknown(scripts, target);
        List<FleetTarget> all = targets();
        refuseBroken(scripts, all, target);
        return each(scripts, all, settings, migrator -> migrator.upgrade(target));
    }

    /** Refuses what no script has or means, wherever a database stands: told once as well. */
    private static void refuseUnknown(Scripts scripts, String target) {
        Target parsed = Target.parse(target);
        try {
            Plan unused = scripts.graph().upgrade(List.of(), parsed);
        } catch (UnknownRevisionException
                | AmbiguousRevisionException
                | MultipleHeadsException everywhere) {
            throw everywhere;
        } catch (MigrationException fromBase) {
            // From where a database stands it may be another matter.
            return;
        }
    }

    /**
     * Refuses scripts that cannot be made ready, before any database is touched: told once, and not
     * by each of them. Scripts that none needs any more may be what they are.
     */
    private void refuseBroken(Scripts scripts, List<FleetTarget> all, String target) {
        Set<String> needed = new LinkedHashSet<>();
        try {
            needed.addAll(scripts.graph().applied(scripts.graph().heads()));
            check(scripts, needed, all);
        } catch (MigrationException broken) {
            needed.clear();
            FleetSettings silent =
                    new FleetSettings(
                            settings.targets(),
                            settings.parallel(),
                            0,
                            List.of(),
                            settings.lockTimeout(),
                            FleetListener.NONE);
            each(scripts, all, silent, migrator -> migrator.plan(Direction.UPGRADE, target))
                    .done()
                    .forEach(it -> needed.addAll(it.value().orElseThrow().revisions()));
            check(scripts, needed, all);
        }
    }

    private void check(Scripts scripts, Set<String> ids, List<FleetTarget> all) {
        Set<Audience> audiences = new LinkedHashSet<>();
        for (FleetTarget each : all) {
            connector(each.database())
                    .dialectOfUrl()
                    .map(it -> Audience.of(it, configuration.run().environment()))
                    .ifPresent(audiences::add);
        }
        scripts.check(ids, Direction.UPGRADE, audiences);
    }

    private Scripts scripts() {
        return new Migrator(configuration).scripts().required();
    }

    /** Where every database stands. */
    public FleetReport<Current> current() {
        return each(Migrator::current);
    }

    /** Everything about every database. */
    public FleetReport<Status> status() {
        return each(Migrator::status);
    }

    /** What leads from every database to the source of the configuration. */
    public FleetReport<Differences> check() {
        return each(Migrator::check);
    }

    /** What an upgrade or a downgrade would run on every database. */
    public FleetReport<Plan> plan(Direction direction, String target) {
        if (direction == Direction.UPGRADE) {
            refuseUnknown(scripts(), target);
        }
        return each(migrator -> migrator.plan(direction, target));
    }

    /** The databases, as they are found now. */
    public List<FleetTarget> targets() {
        return settings.targets().targets(new FleetInquiry(this::connector));
    }

    private <T> FleetReport<T> each(Function<Migrator, T> work) {
        return each(scripts(), targets(), settings, work);
    }

    private <T> FleetReport<T> each(
            Scripts scripts, List<FleetTarget> all, FleetSettings how, Function<Migrator, T> work) {
        return new FleetRun<>(how, all, target -> work.apply(migrator(target, scripts))).run();
    }

    private Migrator migrator(FleetTarget target, Scripts scripts) {
        Connector connector = connector(target.database());
        if (!connector.isThere()) {
            throw new MissingDatabaseException(target.name());
        }
        return new Migrator(configuration.database(target.database()), dialects, scripts);
    }

    private Connector connector(Database database) {
        return new Connector(database, dialects, configuration.classLoader());
    }
}
