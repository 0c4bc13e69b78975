package dev.retort.cli.command;

import dev.retort.RevisionDescription;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints the words that a shell may complete; called by its script, and not listed by help. */
final class CompleteCommand implements Command {

    private static final List<String> PLACES = List.of("head", "heads", "base", "current");

    @Override
    public Usage usage() {
        return Usage.of("complete", "Print the words that a shell may complete.")
                .taking(Parameter.one("WHAT", "revisions or environments."))
                .examples("retort complete revisions");
    }

    @Override
    public Report run(Session session) {
        String what = session.arguments().words().get(0);
        List<String> words =
                switch (what) {
                    case "revisions" -> revisions(session);
                    case "environments" -> session.configurationFile().environments();
                    default ->
                            throw new WrongUsageException(
                                    "\"%s\" is neither \"revisions\" nor \"environments\"."
                                            .formatted(what));
                };
        return Report.done(Map.of("words", words), String.join("\n", words));
    }

    private static List<String> revisions(Session session) {
        List<RevisionDescription> revisions = session.migrator(false).history(":", false);
        return Stream.concat(
                        PLACES.stream(),
                        revisions.stream()
                                .flatMap(
                                        it ->
                                                Stream.concat(
                                                        Stream.of(it.revision()),
                                                        it.node().labels().stream())))
                .distinct()
                .toList();
    }
}
