package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.RevisionRequest;
import dev.retort.RevisionResult;
import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.script.ScriptFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a new script. */
final class RevisionCommand implements WritingCommand {

    @Override
    public Usage usage() {
        return Usage.of("revision", "Write a new script.")
                .with(
                        Option.of("-m, --message", "TEXT", "What it does, in a few words."),
                        Option.flag(
                                "--autogenerate",
                                "Write what leads from the database to the source."),
                        Option.of("--format", "java|sql", "The language of the script."),
                        Option.of("--head", "TARGET", "What it revises, instead of the head."),
                        Option.flag("--splice", "It may revise what is no head: a branch begins."),
                        Option.of(
                                "--branch-label", "LABEL", "The label of the branch that begins."),
                        Option.of("--version-path", "FOLDER", "The location it is written to."),
                        Option.of("--rev-id", "ID", "Its id, instead of the next one."),
                        Option.of("--depends-on", "TARGET", "What has to run before it."),
                        Answers.RENAME,
                        Answers.REPLACE,
                        Answers.VALUE,
                        Answers.DIALECTS,
                        Answers.ALLOW_EMPTY,
                        Answers.NO_QUESTIONS,
                        Session.WITHOUT_DATABASE)
                .examples(
                        "retort revision -m \"add account email\"",
                        "retort revision --autogenerate -m \"add invoice\"",
                        "retort revision --autogenerate -m \"name\" --rename account.nick=name",
                        "retort revision -m \"begin shop\" --head base --branch-label shop");
    }

    @Override
    public Report run(Session session) {
        RevisionRequest request = request(session);
        return report(session, migrator(session).revision(request));
    }

    @Override
    public Report run(List<Session> sessions) {
        Session first = sessions.get(0);
        List<Migrator> migrators = sessions.stream().map(RevisionCommand::migrator).toList();
        return report(first, Migrator.revision(request(first), migrators));
    }

    private static Migrator migrator(Session session) {
        return session.arguments().has("--autogenerate")
                ? session.migratorWithSource()
                : session.migrator(false);
    }

    private static RevisionRequest request(Session session) {
        Arguments arguments = session.arguments();
        return new RevisionRequest(
                arguments.value("--message").orElse(""),
                arguments.value("--format").map(RevisionCommand::format),
                arguments.has("--autogenerate"),
                arguments.values("--head"),
                arguments.has("--splice"),
                arguments.values("--branch-label"),
                arguments.values("--depends-on"),
                arguments.value("--rev-id"),
                arguments.value("--version-path"),
                Answers.of(session));
    }

    private static Report report(Session session, RevisionResult result) {
        result.notes().forEach(session.output()::message);
        return report(result);
    }

    /** Of a script that was written, or of none. */
    static Report report(RevisionResult result) {
        Optional<RevisionResult.Written> written = result.written();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", written.map(RevisionResult.Written::revision));
        written.ifPresent(it -> document.put("path", it.path()));
        return Report.done(
                document,
                written.map(it -> it.path().toString())
                        .orElse("Nothing differs; nothing was written."));
    }

    private static ScriptFormat format(String name) {
        return List.of(ScriptFormat.values()).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUsageException(
                                        "\"%s\" is no format. It is \"java\" or \"sql\"."
                                                .formatted(name)));
    }
}
