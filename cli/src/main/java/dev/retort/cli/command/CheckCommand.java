package dev.retort.cli.command;

import dev.retort.Differences;
import dev.retort.cli.arguments.Usage;
import java.util.Map;

/** Says whether autogenerate would write anything. */
final class CheckCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("check", "Say whether autogenerate would write anything (exit code 3).")
                .with(Session.WITHOUT_DATABASE)
                .examples(
                        "retort check # in a build",
                        "retort check --dialect NAME # with no database");
    }

    @Override
    public Report run(Session session) {
        Differences differences = session.migratorWithSource().check();
        differences.notes().forEach(session.output()::message);
        String text =
                differences.isEmpty()
                        ? "Nothing differs."
                        : OperationList.lines(differences.operations());
        return new Report(
                        Map.of("operations", OperationList.documents(differences.operations())),
                        text,
                        differences.isEmpty() ? Report.DONE : Report.DIFFERENT)
                .listing();
    }
}
