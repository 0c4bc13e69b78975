package dev.retort.cli.command;

import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.output.Style;
import java.util.Map;

/** Lists the revisions that none revises. */
final class HeadsCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("heads", "List the revisions that none revises.")
                .with(
                        Option.flag(
                                "--resolve-dependencies",
                                "Leave out those that another revision depends on."),
                        Option.LONG)
                .examples("retort heads");
    }

    @Override
    public Report run(Session session) {
        boolean effective = session.arguments().has("--resolve-dependencies");
        RevisionList list =
                new RevisionList(session.migrator(false).heads(effective))
                        .tellIfEmpty(session.output());
        Style style = session.output().style();
        Report report =
                Report.done(
                        Map.of("heads", list.shortDocuments()),
                        session.arguments().has(Option.LONG.name())
                                ? list.blocks(style)
                                : list.lines(style));
        return session.arguments().has(Option.LONG.name()) ? report : report.listing();
    }
}
