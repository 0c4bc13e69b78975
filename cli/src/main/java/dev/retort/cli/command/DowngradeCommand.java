package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;

/** Run the downgrades that lead back to a revision. */
final class DowngradeCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("downgrade", "Run the downgrades that lead back to a revision.")
                .taking(Parameter.one("TARGET", "base, an id or its beginning, -1, label@base, …"))
                .with(
                        Option.flag("--sql", "Write the script instead; TARGET is FROM:TO."),
                        Option.of(
                                "--tag",
                                "TEXT",
                                "A value that scripts read as the argument \"tag\"."))
                .examples(
                        "retort downgrade -1 # one revision back",
                        "retort downgrade base",
                        "retort downgrade head:ae10 --sql > downgrade.sql");
    }

    @Override
    public Report run(Session session) {
        Migrator migrator = session.migrator();
        String target = session.arguments().words().get(0);
        return session.arguments().has("--sql")
                ? Offline.run(migrator.downgradeSql(target))
                : RunReport.of(migrator.downgrade(target), session.output().quiet());
    }
}
