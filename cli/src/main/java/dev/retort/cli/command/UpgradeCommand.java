package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.revision.Direction;

/** Run the upgrades that lead to a revision. */
final class UpgradeCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("upgrade", "Run the upgrades that lead to a revision.")
                .taking(
                        Parameter.one(
                                "TARGET", "head, heads, an id or its beginning, +1, label@head, …"))
                .with(
                        RunReport.DRY_RUN,
                        RunReporter.JSON_LINES,
                        Option.flag("--sql", "Write the script instead; TARGET may be FROM:TO."),
                        Option.of(
                                "--tag",
                                "TEXT",
                                "A value that scripts read as the argument \"tag\"."))
                .examples(
                        "retort upgrade head",
                        "retort upgrade +1 # one revision further",
                        "retort upgrade head --dry-run # runs everything, and rolls it back",
                        "retort upgrade ae10:head --sql > upgrade.sql # for someone else to run");
    }

    @Override
    public Report run(Session session) {
        Arguments arguments = session.arguments();
        String target = arguments.words().get(0);
        if (arguments.has(RunReport.DRY_RUN.name())) {
            return RunReport.tried(session, Direction.UPGRADE, target);
        }
        Migrator migrator = session.migrator();
        return arguments.has("--sql")
                ? Offline.run(migrator.upgradeSql(target))
                : RunReport.of(migrator.upgrade(target), session.output().quiet());
    }
}
