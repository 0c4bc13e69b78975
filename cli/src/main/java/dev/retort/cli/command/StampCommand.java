package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import java.util.List;
import java.util.Map;

/** Makes the version table say where the database stands, and runs nothing. */
final class StampCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("stamp", "Make the version table say a revision; nothing runs.")
                .taking(Parameter.several("TARGET", "Where the database stands; base for nowhere."))
                .with(
                        Option.flag("--purge", "Empty the version table first, whatever it says."),
                        Option.flag("--sql", "Write the script instead; TARGET may be FROM:TO."),
                        Option.of(
                                "--tag",
                                "TEXT",
                                "A value that scripts read as the argument \"tag\"."))
                .examples(
                        "retort stamp head # the tables are there already",
                        "retort stamp --purge base");
    }

    @Override
    public Report run(Session session) {
        List<String> targets = session.arguments().words();
        boolean purge = session.arguments().has("--purge");
        Migrator migrator = session.migrator();
        if (session.arguments().has("--sql")) {
            if (purge) {
                throw new WrongUsageException(
                        "\"--purge\" and \"--sql\" do not go together: a script cannot know the rows.");
            }
            return Offline.stamp(migrator.stampSql(targets));
        }
        List<String> heads = migrator.stamp(targets, purge);
        return Report.done(
                Map.of("heads", heads), session.output().quiet() ? "" : RunReport.standing(heads));
    }
}
