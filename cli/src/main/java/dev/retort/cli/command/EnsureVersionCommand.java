package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import java.util.Map;

/** Creates the version table. */
final class EnsureVersionCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("ensure-version", "Create the version table if it is not there.")
                .with(Option.flag("--sql", "Write the script instead."))
                .examples("retort ensure-version");
    }

    @Override
    public Report run(Session session) {
        Migrator migrator = session.migrator();
        if (session.arguments().has("--sql")) {
            return Offline.other(migrator.ensureVersionSql());
        }
        migrator.ensureVersion();
        return Report.done(Map.of(), session.output().quiet() ? "" : "The version table is there.");
    }
}
