package dev.retort.cli.command;

import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.revision.Direction;
import dev.retort.run.RunResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an upgrade or a downgrade says while it runs, and when it has run. */
final class RunReport {

    /** The option of what can be tried. */
    static final Option DRY_RUN =
            Option.flag("--dry-run", "Run it in a transaction, and roll that back.");

    private RunReport() {}

    /** The report of a run that is rolled back. */
    static Report tried(Session session, Direction direction, String target) {
        if (session.arguments().has("--sql")) {
            throw new WrongUsageException(
                    "\"--dry-run\" and \"--sql\" do not go together: a script runs nothing.");
        }
        RunResult result = session.migrator().tryOut(direction, target);
        Map<String, Object> document = new LinkedHashMap<>(of(result, true).document());
        document.put("dryRun", true);
        String heads = result.heads().isEmpty() ? "base" : String.join(", ", result.heads());
        return Report.done(
                document,
                session.output().quiet()
                        ? ""
                        : result.steps().isEmpty()
                                ? "Nothing to do. The database stands at %s.".formatted(heads)
                                : "Rolled back. The database would stand at %s.".formatted(heads));
    }

    /** The report of a run that has been told step by step already. */
    static Report of(RunResult result, boolean quiet) {
        String nothing = result.steps().isEmpty() ? "Nothing to do. " : "";
        return Report.done(document(result), quiet ? "" : nothing + standing(result.heads()));
    }

    /** A run as programs see it. */
    static Map<String, Object> document(RunResult result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("steps", result.steps().stream().map(RunReport::step).toList());
        document.put("heads", result.heads());
        result.adopted().ifPresent(it -> document.put("adopted", it.heads()));
        return document;
    }

    private static Map<String, Object> step(RunResult.Step ran) {
        Map<String, Object> step = step(ran.revision(), ran.millis());
        if (!ran.alsoDropped().isEmpty()) {
            step.put("alsoDropped", ran.alsoDropped());
        }
        return step;
    }

    /** A step as programs see it. */
    static Map<String, Object> step(String revision, long millis) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("revision", revision);
        step.put("millis", millis);
        return step;
    }

    /** Where a database stands, as a sentence. */
    static String standing(List<String> heads) {
        return "The database stands at %s."
                .formatted(heads.isEmpty() ? "base" : String.join(", ", heads));
    }
}
