package dev.retort.cli.command;

import dev.retort.RevisionRequest;
import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import java.util.List;
import java.util.Optional;

/** Writes a script that joins several heads. */
final class MergeCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("merge", "Write a script that joins several heads.")
                .taking(
                        new Parameter(
                                "TARGET",
                                0,
                                Integer.MAX_VALUE,
                                "What it joins; all heads if none is named."))
                .with(
                        Option.of("-m, --message", "TEXT", "What it joins, in a few words."),
                        Option.flag("--splice", "It may join what is no head."),
                        Option.of("--branch-label", "LABEL", "A label for what follows."),
                        Option.of("--rev-id", "ID", "Its id, instead of the next one."))
                .examples(
                        "retort merge -m \"join shop and bank\"", "retort merge ae10 27c6 -m join");
    }

    @Override
    public Report run(Session session) {
        Arguments arguments = session.arguments();
        RevisionRequest request =
                new RevisionRequest(
                        arguments.value("--message").orElse(""),
                        Optional.empty(),
                        false,
                        arguments.words(),
                        arguments.has("--splice"),
                        arguments.values("--branch-label"),
                        List.of(),
                        arguments.value("--rev-id"),
                        Optional.empty());
        return RevisionCommand.report(session.migrator(false).merge(request));
    }
}
