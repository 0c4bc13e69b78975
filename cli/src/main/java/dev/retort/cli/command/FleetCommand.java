package dev.retort.cli.command;

import dev.retort.Configuration;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.Settings;
import dev.retort.cli.output.Columns;
import dev.retort.cli.output.Style;
import dev.retort.fleet.FleetReport;
import dev.retort.fleet.FleetSettings;
import dev.retort.fleet.FleetTarget;
import dev.retort.fleet.TargetResult;
import dev.retort.fleet.TargetSource;
import dev.retort.run.RunListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Does one thing on many databases. */
final class FleetCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("fleet", "Upgrade or look at many databases, each for itself.")
                .taking(
                        Parameter.one("ACTION", "upgrade, current, status, check or plan."),
                        Parameter.optional("TARGET", "Of upgrade and plan: head, an id, …"))
                .with(
                        Stream.concat(
                                        FleetTargets.OPTIONS.stream(),
                                        Stream.of(
                                                Option.of(
                                                        "--parallel", "N", "How many at once; 8."),
                                                Option.of(
                                                        "--stop-after",
                                                        "N",
                                                        "Begin no further one after N failures."),
                                                Option.of(
                                                        "--group",
                                                        "PATTERN",
                                                        "These first, and the others only if all"
                                                                + " went well; may be repeated.")))
                                .toArray(Option[]::new))
                .examples(
                        "retort -n notebook fleet upgrade head # those of [retort.fleet]",
                        "retort fleet current --files 'books/*/notebook.db'",
                        "retort fleet upgrade head --schemas 'tenant_*' --group tenant_canary");
    }

    @Override
    public Report run(Session session) {
        FleetAction action = action(session.arguments().words().get(0));
        Optional<String> target = session.arguments().word(1);
        if (target.isPresent() && !action.hasTarget()) {
            throw new WrongUsageException(
                    "\"%s\" is one word too many: only \"upgrade\" and \"plan\" lead to a target. Names of databases go with \"--target\"."
                            .formatted(target.get()));
        }
        Settings settings = session.settings();
        Configuration configuration = configuration(session, settings, action);
        FleetSettings how = fleet(session, settings, action);
        List<FleetTarget> all = configuration.fleet(how).targets();
        new FleetTargets(session).refuseNone(all, how);
        FleetReport<?> report =
                action.run(
                        configuration.fleet(how.targets(TargetSource.of(all))),
                        target.orElse("head"));
        return new Report(
                summary(report),
                text(report, action, session.output().style()),
                exit(report, action));
    }

    private static FleetAction action(String word) {
        return Stream.of(FleetAction.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUsageException(
                                        "\"%s\" is nothing that a fleet does. It is \"upgrade\", \"current\", \"status\", \"check\" or \"plan\"."
                                                .formatted(word)));
    }

    /** What is told of each revision of each database would hide what matters. */
    private static Configuration configuration(
            Session session, Settings settings, FleetAction action) {
        boolean compares =
                action == FleetAction.CHECK
                        || action == FleetAction.STATUS && settings.has("source.kind");
        return session.withApplication(
                (compares ? session.withSource(false) : session.project(false))
                        .listener(RunListener.NONE));
    }

    private static FleetSettings fleet(Session session, Settings settings, FleetAction action) {
        FleetSettings defaults = FleetSettings.of(new FleetTargets(session).source());
        List<String> groups = session.arguments().values("--group");
        return new FleetSettings(
                defaults.targets(),
                number(session, "--parallel")
                        .or(() -> settings.number("fleet.parallel"))
                        .orElse(defaults.parallel()),
                number(session, "--stop-after")
                        .or(() -> settings.number("fleet.stop_after"))
                        .orElse(defaults.stopAfter()),
                groups.isEmpty() ? settings.texts("fleet.groups") : groups,
                settings.has("lock_timeout")
                        ? session.project(false).run().lockTimeout()
                        : defaults.lockTimeout(),
                new FleetDisplay(session.output(), action::document));
    }

    private static Optional<Integer> number(Session session, String option) {
        return session.arguments()
                .value(option)
                .map(
                        it -> {
                            if (!it.matches("[1-9][0-9]{0,8}")) {
                                throw new WrongUsageException(
                                        "\"%s\" takes a number from 1 on, not \"%s\"."
                                                .formatted(option, it));
                            }
                            return Integer.valueOf(it);
                        });
    }

    private static int exit(FleetReport<?> report, FleetAction action) {
        if (!report.isComplete()) {
            return Report.FAILED;
        }
        return action == FleetAction.CHECK && notable(report, action) > 0
                ? Report.DIFFERENT
                : Report.DONE;
    }

    /** How many targets are worth a line. */
    private static long notable(FleetReport<?> report, FleetAction action) {
        return report.results().stream()
                .flatMap(it -> it.value().stream())
                .filter(it -> action.text(it, Style.PLAIN).isPresent())
                .count();
    }

    private static Map<String, Object> summary(FleetReport<?> report) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("targets", report.results().size());
        summary.put("done", report.done().size());
        summary.put("failed", report.failed().size());
        summary.put("skipped", report.skipped().size());
        summary.put("millis", report.duration().toMillis());
        return summary;
    }

    private static String text(FleetReport<?> report, FleetAction action, Style style) {
        Columns columns = new Columns();
        for (TargetResult<?> result : report.results()) {
            line(result, action, style).ifPresent(it -> columns.row(result.target().name(), it));
        }
        List<String> lines = new ArrayList<>(columns.lines());
        lines.add(sentence(report, action, style));
        return String.join("\n", lines);
    }

    private static Optional<String> line(TargetResult<?> result, FleetAction action, Style style) {
        return switch (result.outcome()) {
            case DONE -> result.value().flatMap(it -> action.text(it, style));
            case FAILED ->
                    Optional.of(
                            style.bad("failed: ")
                                    + String.valueOf(result.reason())
                                            .lines()
                                            .findFirst()
                                            .orElse(""));
            case SKIPPED -> Optional.of(style.faint("not begun"));
        };
    }

    private static String sentence(FleetReport<?> report, FleetAction action, Style style) {
        int failed = report.failed().size();
        int skipped = report.skipped().size();
        long notable = notable(report, action);
        long rest = report.done().size() - notable;
        List<String> parts = new ArrayList<>();
        int all = report.results().size();
        parts.add(all == 1 ? "1 database" : all + " databases");
        switch (action) {
            case UPGRADE -> {
                parts.add(notable + " upgraded");
                parts.add(rest + " there already");
            }
            case CHECK -> parts.add(notable + " different");
            case PLAN -> parts.add(notable + " with something to do");
            case CURRENT, STATUS -> {}
        }
        String failures = failed + " failed";
        parts.add(failed == 0 ? failures : style.bad(failures));
        if (skipped > 0) {
            parts.add(skipped + " not begun");
        }
        return String.join(", ", parts) + ".";
    }
}
