package dev.retort.cli.command;

import dev.retort.Detection;
import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.run.Adopted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes over a database that has tables and no version table. */
final class AdoptCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("adopt", "Stamp a database that has tables and no version table.")
                .with(
                        Option.flag(
                                "--detect",
                                "Find the revision whose schema it has, instead of by the rules."),
                        Option.flag("--stamp", "With --detect: stamp the revision that is found."))
                .examples(
                        "retort adopt # by the rules, [[retort.adopt]]",
                        "retort adopt --detect # only looks",
                        "retort adopt --detect --stamp");
    }

    @Override
    public Report run(Session session) {
        boolean stamp = session.arguments().has("--stamp");
        if (session.arguments().has("--detect")) {
            return detect(session, stamp);
        }
        if (stamp) {
            throw new WrongUsageException(
                    "\"--stamp\" goes with \"--detect\"; without it the rules say what is stamped.");
        }
        return byRules(session);
    }

    private static Report byRules(Session session) {
        Migrator migrator = session.migrator();
        Optional<Adopted> adopted = migrator.adopt();
        List<String> heads =
                adopted.map(Adopted::heads).orElseGet(() -> migrator.current().heads());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rule", adopted.map(it -> it.rule().name()));
        document.put("heads", heads);
        String nothing = adopted.isPresent() ? "" : "There is nothing to adopt. ";
        return Report.done(
                document, session.output().quiet() ? "" : nothing + RunReport.standing(heads));
    }

    private static Report detect(Session session, boolean stamp) {
        Migrator migrator = session.migrator();
        Detection detection = migrator.detect();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("matches", detection.matches());
        document.put("nearest", detection.nearest().map(it -> it.heads()));
        document.put(
                "operations",
                detection
                        .nearest()
                        .map(it -> OperationList.documents(it.differences()))
                        .orElse(List.of()));
        if (!stamp || detection.matches().size() != 1) {
            boolean asked = stamp || detection.matches().isEmpty();
            return new Report(document, text(detection), asked ? Report.DIFFERENT : Report.DONE);
        }
        List<String> match = detection.matches().get(0);
        List<String> heads = migrator.stamp(match.isEmpty() ? List.of("base") : match, false);
        document.put("heads", heads);
        return Report.done(document, session.output().quiet() ? "" : RunReport.standing(heads));
    }

    private static String text(Detection detection) {
        List<List<String>> matches = detection.matches();
        if (matches.size() == 1) {
            return "The database has the schema of %s.".formatted(name(matches.get(0)));
        }
        if (!matches.isEmpty()) {
            return ("The database has the schema of each of these: %s. Only its rows can tell which"
                            + " it is; say it by \"stamp\".")
                    .formatted(
                            matches.stream()
                                    .map(AdoptCommand::name)
                                    .collect(Collectors.joining(", ")));
        }
        if (detection.nearest().isEmpty()) {
            return "The database has the schema of no revision.";
        }
        Detection.Nearest nearest = detection.nearest().get();
        return "The database has the schema of no revision. The nearest is %s. What would lead there:\n%s"
                .formatted(name(nearest.heads()), OperationList.lines(nearest.differences()));
    }

    private static String name(List<String> heads) {
        return heads.isEmpty() ? "base" : String.join(" with ", heads);
    }
}
