package dev.retort.cli.command;

import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.ConfigurationFile;
import dev.retort.cli.configuration.Settings;
import dev.retort.cli.output.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
        for (List<String> group : groups(command, session, names)) {
            Output output = session.output();
            output.text(heading(session, group));
            Map<String, ?> document;
            boolean failed = false;
            try {
                Report report = run(command, sessions(session, group));
                report.print(output);
                document = report.document();
                exit = Math.max(exit, report.exit());
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                document = failure.document();
                output.complain("%s: %s".formatted(within(group), failure.message()));
                exit = failure.exit();
                failed = true;
            }
            for (String name : group) {
                Map<String, Object> named = new LinkedHashMap<>();
                named.put("environment", name);
                named.putAll(document);
                documents.add(named);
            }
            if (failed) {
                break;
            }
        }
        return new Report(Map.of("environments", documents), "", exit);
    }

    private static Report run(Command command, List<Session> sessions) {
        return command instanceof WritingCommand writing && sessions.size() > 1
                ? writing.run(sessions)
                : command.run(sessions.get(0));
    }

    private static List<Session> sessions(Session session, List<String> names) {
        return names.stream()
                .map(
                        it ->
                                new Session(
                                        session.arguments().with("--name", it),
                                        session.surroundings(),
                                        session.output()))
                .toList();
    }

    /** Those that share their scripts together, where one script is written for all of them. */
    private static Collection<List<String>> groups(
            Command command, Session session, List<String> names) {
        if (!(command instanceof WritingCommand)) {
            return names.stream().map(List::of).toList();
        }
        Map<List<Path>, List<String>> groups = new LinkedHashMap<>();
        for (String name : names) {
            Settings settings =
                    session.configurationFile().settings(Optional.of(name), session.variables());
            groups.computeIfAbsent(settings.paths("script_locations"), it -> new ArrayList<>())
                    .add(name);
        }
        return groups.values();
    }

    /** A script that is printed stays one. */
    private static String heading(Session session, List<String> names) {
        String words = String.join(", ", names);
        return session.arguments().has("--sql")
                ? "-- environment " + words
                : session.output().style().strong(words + ":");
    }

    private static String within(List<String> names) {
        return (names.size() == 1 ? "In the environment \"" : "In the environments \"")
                + String.join("\", \"", names)
                + '"';
    }
}
