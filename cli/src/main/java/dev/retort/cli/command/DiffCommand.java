package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.Differences;
import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.codegen.JavaScriptWriter;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
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
                        Option.of(
                                "--from",
                                "SCHEMA",
                                "A database URL, jpa:, migrations:[TARGET], an SQL file, empty:."),
                        Option.of("--to", "SCHEMA", "As for --from."),
                        Option.of("--dialect", "NAME", "The kind of database of two SQL files."),
                        Answers.RENAME,
                        Answers.REPLACE,
                        Option.flag("--sql", "As SQL, for the database's own client."),
                        Option.flag("--java", "As lines of a Java script."))
                .examples(
                        "retort diff --from \"$OLD_URL\" --to \"$NEW_URL\"",
                        "retort diff --from migrations: --to \"$DATABASE_URL\" # what drifted",
                        "retort diff --from empty: --to \"$DATABASE_URL\" --sql # all that there is");
    }

    @Override
    public Report run(Session session) {
        DiffSide from = new DiffSide("--from", session);
        DiffSide to = new DiffSide("--to", session);
        Configuration configuration = configuration(session, from, to);
        Differences differences =
                configuration
                        .build()
                        .diff(
                                from.source(configuration),
                                to.source(configuration),
                                Answers.names(session.arguments()));
        differences.notes().forEach(session.output()::message);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("operations", OperationList.documents(differences.operations()));
        if (session.arguments().has("--sql")) {
            document.put("sql", differences.statements());
        }
        Report report =
                new Report(
                        document,
                        text(session, differences, configuration),
                        differences.isEmpty() ? Report.DONE : Report.DIFFERENT);
        boolean toRun = session.arguments().has("--sql") || session.arguments().has("--java");
        return toRun ? report : report.listing();
    }

    private static String text(
            Session session, Differences differences, Configuration configuration) {
        if (session.arguments().has("--sql")) {
            return differences.script().stripTrailing();
        }
        if (session.arguments().has("--java")) {
            return differences.operations().stream()
                    .map(it -> JavaScriptWriter.statement(it, configuration.hooks()))
                    .collect(Collectors.joining("\n"));
        }
        return differences.isEmpty()
                ? "Nothing differs."
                : OperationList.lines(differences.operations());
    }

    /** Source and scripts are the project's; the database is the one that is named, or its own. */
    private static Configuration configuration(Session session, DiffSide from, DiffSide to) {
        Optional<Configuration> named =
                from.database()
                        .or(to::database)
                        .or(() -> session.arguments().value("--dialect").map(DiffCommand::dialect));
        if (from.isSource() || to.isSource()) {
            return with(session.withSource(named.isEmpty()), named);
        }
        if (from.isMigrations() || to.isMigrations()) {
            return with(session.compared(named.isEmpty()), named);
        }
        return named.orElseGet(() -> ofProject(session));
    }

    private static Configuration with(Configuration project, Optional<Configuration> named) {
        return named.map(it -> project.database(it.database())).orElse(project);
    }

    private static Configuration dialect(String name) {
        return Migrator.configure().dialect(name);
    }

    private static Configuration ofProject(Session session) {
        if (!session.isConfigured()) {
            throw new WrongUsageException(
                    "Nothing says which kind of database the schemas are for. Name one by"
                            + " --dialect: "
                            + Dialects.load(DiffCommand.class.getClassLoader()).all().stream()
                                    .map(Dialect::name)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return session.databaseAlone();
    }
}
