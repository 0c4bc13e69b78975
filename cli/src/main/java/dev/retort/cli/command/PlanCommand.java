package dev.retort.cli.command;

import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.revision.Direction;
import dev.retort.revision.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what an upgrade or a downgrade would run. */
final class PlanCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("plan", "Show what would run, and touch nothing.")
                .taking(
                        Parameter.one("DIRECTION", "upgrade or downgrade."),
                        Parameter.one("TARGET", "As for that command: head, base, an id, +1, …"))
                .with(
                        Option.of(
                                "--from",
                                "REVISION",
                                "Where a database would stand, base for an empty one; none is asked."))
                .examples(
                        "retort plan upgrade head",
                        "retort plan upgrade head --from base # needs no database");
    }

    @Override
    public Report run(Session session) {
        Direction direction = direction(session.arguments().words().get(0));
        String target = session.arguments().words().get(1);
        List<String> from = session.arguments().values("--from");
        Migrator migrator = session.migrator(from.isEmpty());
        Plan plan =
                from.isEmpty()
                        ? migrator.plan(direction, target)
                        : migrator.plan(direction, target, from);
        return Report.done(document(plan, direction), text(plan, direction)).listing();
    }

    /** What JSON says of a plan. */
    static Map<String, Object> document(Plan plan, Direction direction) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("direction", word(direction));
        document.put("steps", plan.revisions());
        document.put("headsAfter", plan.headsAfter());
        return document;
    }

    private static String text(Plan plan, Direction direction) {
        String steps =
                plan.isEmpty()
                        ? "Nothing to do. "
                        : String.join(
                                        "\n",
                                        plan.revisions().stream()
                                                .map(it -> word(direction) + "  " + it)
                                                .toList())
                                + "\n";
        String heads = plan.headsAfter().isEmpty() ? "base" : String.join(", ", plan.headsAfter());
        return steps + "The database would stand at " + heads + ".";
    }

    private static Direction direction(String word) {
        return switch (word) {
            case "upgrade" -> Direction.UPGRADE;
            case "downgrade" -> Direction.DOWNGRADE;
            default ->
                    throw new WrongUsageException(
                            "\"%s\" is neither \"upgrade\" nor \"downgrade\". See \"retort plan --help\"."
                                    .formatted(word));
        };
    }

    private static String word(Direction direction) {
        return direction == Direction.UPGRADE ? "upgrade" : "downgrade";
    }
}
