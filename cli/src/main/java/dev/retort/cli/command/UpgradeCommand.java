package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;

/** Run the upgrades that lead to a revision. */
final class UpgradeCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("upgrade", "Run the upgrades that lead to a revision.")
                .taking(
                        Parameter.one(
                                "TARGET", "head, heads, an id or its beginning, +1, label@head, …"))
                .with(
                        Option.flag("--sql", "Write the script instead; TARGET may be FROM:TO."),
                        Option.of(
                                "--tag",
                                "TEXT",
                                "A value that scripts read as the argument \"tag\"."))
                .examples(
                        "retort upgrade head",
                        "retort upgrade +1 # one revision further",
                        "retort upgrade ae10:head --sql > upgrade.sql # for someone else to run");
    }

    @Override
    public Report run(Session session) {
        Migrator migrator = session.migrator();
        String target = session.arguments().words().get(0);
        return session.arguments().has("--sql")
                ? Offline.run(migrator.upgradeSql(target))
                : RunReport.of(migrator.upgrade(target), session.output().quiet());
    }
}
