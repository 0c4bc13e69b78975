package dev.retort.cli.command;

import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.ConfigurationFile;
import dev.retort.cli.output.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command that runs for several environments, one after the other, up to the first that fails.
 */
final class Environments {

    private static final String ALL = "all";

    private Environments() {}

    /** The environments that "-n" names, where it names several; else none. */
    static List<String> several(Session session) {
        Optional<String> given = session.arguments().value("--name");
        if (given.isEmpty()) {
            return List.of();
        }
        String text = given.get();
        if (!text.equals(ALL) && text.indexOf(',') < 0) {
            return List.of();
        }
        ConfigurationFile file = session.configurationFile();
        List<String> known = file.environments();
        if (known.contains(text)) {
            return List.of();
        }
        List<String> names =
                text.equals(ALL)
                        ? known
                        : Stream.of(text.split(",")).map(String::strip).distinct().toList();
        if (names.isEmpty()) {
            throw new WrongUsageException(
                    "\"-n all\" runs for each environment, and \"%s\" has none."
                            .formatted(session.file()));
        }
        names.forEach(it -> file.settings(Optional.of(it), session.variables()));
        return names;
    }

    /** Runs a command for each; its text is printed as it comes. */
    static Report run(Command command, Session session, List<String> names) {
        List<Map<String, Object>> documents = new ArrayList<>();
        int exit = Report.DONE;
        for (String name : names) {
            Output output = session.output();
            output.text(heading(session, name));
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("environment", name);
            documents.add(document);
            Arguments arguments = session.arguments().with("--name", name);
            try {
                Report report = command.run(new Session(arguments, session.surroundings(), output));
                report.print(output);
                document.putAll(report.document());
                exit = Math.max(exit, report.exit());
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                document.putAll(failure.document());
                output.complain("In the environment \"%s\": %s".formatted(name, failure.message()));
                exit = failure.exit();
                break;
            }
        }
        return new Report(Map.of("environments", documents), "", exit);
    }

    /** A script that is printed stays one. */
    private static String heading(Session session, String name) {
        return session.arguments().has("--sql")
                ? "-- environment " + name
                : session.output().style().strong(name + ":");
    }
}
