package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.Differences;
import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.codegen.JavaScriptWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what leads from any schema to any other. */
final class DiffCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("diff", "Show what leads from one schema to another (exit code 3).")
                .with(
                        Option.of("--from", "SCHEMA", "A database URL, jpa:, an SQL file, empty:."),
                        Option.of("--to", "SCHEMA", "As for --from."),
                        Option.of(
                                "--dialect",
                                "NAME",
                                "The database of two SQL files, for example h2."),
                        Option.flag("--sql", "As SQL, for the database's own client."),
                        Option.flag("--java", "As lines of a Java script."))
                .examples(
                        "retort diff --from jdbc:sqlite:old.db --to jdbc:sqlite:new.db",
                        "retort diff --from jdbc:sqlite:old.db --to schema.sql --sql");
    }

    @Override
    public Report run(Session session) {
        DiffSide from = new DiffSide("--from", session);
        DiffSide to = new DiffSide("--to", session);
        Configuration configuration = configuration(session, from, to);
        Differences differences =
                configuration.build().diff(from.source(configuration), to.source(configuration));
        differences.notes().forEach(session.output()::message);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("operations", OperationList.documents(differences.operations()));
        if (session.arguments().has("--sql")) {
            document.put("sql", differences.statements());
        }
        return new Report(
                document,
                text(session, differences),
                differences.isEmpty() ? Report.DONE : Report.DIFFERENT);
    }

    private static String text(Session session, Differences differences) {
        if (session.arguments().has("--sql")) {
            return differences.script().stripTrailing();
        }
        if (session.arguments().has("--java")) {
            return differences.operations().stream()
                    .map(JavaScriptWriter::statement)
                    .collect(Collectors.joining("\n"));
        }
        return differences.isEmpty()
                ? "Nothing differs."
                : OperationList.lines(differences.operations());
    }

    /** The source is the project's; the database is the one that is named, or the project's. */
    private static Configuration configuration(Session session, DiffSide from, DiffSide to) {
        Optional<Configuration> named = from.database().or(to::database);
        if (from.isSource() || to.isSource()) {
            Configuration project = session.withSource();
            return named.map(it -> project.database(it.database())).orElse(project);
        }
        return named.or(
                        () ->
                                session.arguments()
                                        .value("--dialect")
                                        .map(it -> Migrator.configure().dialect(it)))
                .orElseGet(() -> ofProject(session));
    }

    private static Configuration ofProject(Session session) {
        if (!session.isConfigured()) {
            throw new WrongUsageException(
                    "Nothing says which kind of database the schemas are for. Name one by"
                            + " --dialect, for example --dialect postgresql.");
        }
        return session.databaseAlone();
    }
}
