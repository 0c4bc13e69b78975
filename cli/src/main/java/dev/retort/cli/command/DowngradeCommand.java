package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.revision.Direction;

/** Run the downgrades that lead back to a revision. */
final class DowngradeCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("downgrade", "Run the downgrades that lead back to a revision.")
                .taking(Parameter.one("TARGET", "base, an id or its beginning, -1, label@base, …"))
                .with(
                        RunReport.DRY_RUN,
                        RunReporter.JSON_LINES,
                        Option.flag("--sql", "Write the script instead; TARGET is FROM:TO."),
                        Option.of(
                                "--tag",
                                "TEXT",
                                "A value that scripts read as the argument \"tag\"."))
                .examples(
                        "retort downgrade -1 # one revision back",
                        "retort downgrade base --dry-run # runs everything, and rolls it back",
                        "retort downgrade head:ae10 --sql > downgrade.sql");
    }

    @Override
    public Report run(Session session) {
        Arguments arguments = session.arguments();
        String target = arguments.words().get(0);
        if (arguments.has(RunReport.DRY_RUN.name())) {
            return RunReport.tried(session, Direction.DOWNGRADE, target);
        }
        Migrator migrator = session.migrator();
        return arguments.has("--sql")
                ? Offline.run(migrator.downgradeSql(target))
                : RunReport.of(migrator.downgrade(target), session.output().quiet());
    }
}
