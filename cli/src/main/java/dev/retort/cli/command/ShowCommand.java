package dev.retort.cli.command;

import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import java.util.Map;

/** Shows all that is known of a revision. */
final class ShowCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("show", "Show all that is known of a revision.")
                .taking(
                        Parameter.one(
                                "TARGET", "An id or its beginning, a label, head, current, …"))
                .examples("retort show ae10", "retort show current # where the database stands");
    }

    @Override
    public Report run(Session session) {
        String target = session.arguments().words().get(0);
        boolean asksDatabase = target.contains("current") || target.matches("(.*@)?[+-].*");
        RevisionList list = new RevisionList(session.migrator(asksDatabase).show(target));
        return Report.done(
                Map.of("revisions", list.documents()), list.blocks(session.output().style()));
    }
}
