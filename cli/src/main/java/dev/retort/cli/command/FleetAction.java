package dev.retort.cli.command;

import dev.retort.Current;
import dev.retort.Differences;
import dev.retort.Fleet;
import dev.retort.Status;
import dev.retort.cli.output.Style;
import dev.retort.fleet.FleetReport;
import dev.retort.revision.Direction;
import dev.retort.revision.Plan;
import dev.retort.run.RunResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done on every database of a fleet, and how it is told. */
enum FleetAction {
    UPGRADE {
        @Override
        FleetReport<?> run(Fleet fleet, String target) {
            return fleet.upgrade(target);
        }

        @Override
        Map<String, ? extends @Nullable Object> document(Object value) {
            return RunReport.document((RunResult) value);
        }

        @Override
        Optional<String> text(Object value, Style style) {
            RunResult result = (RunResult) value;
            String adopted =
                    result.adopted()
                            .map(it -> "adopted at %s, ".formatted(places(it.heads())))
                            .orElse("");
            return result.steps().isEmpty() && adopted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "%s%s, at %s"
                                    .formatted(
                                            adopted,
                                            count(result.steps().size(), "revision"),
                                            style.notable(places(result.heads()))));
        }
    },

    CURRENT {
        @Override
        FleetReport<?> run(Fleet fleet, String target) {
            return fleet.current();
        }

        @Override
        Map<String, ? extends @Nullable Object> document(Object value) {
            return CurrentCommand.document((Current) value);
        }

        @Override
        Optional<String> text(Object value, Style style) {
            return Optional.of(standing((Current) value, style));
        }
    },

    STATUS {
        @Override
        FleetReport<?> run(Fleet fleet, String target) {
            return fleet.status();
        }

        @Override
        Map<String, ? extends @Nullable Object> document(Object value) {
            return StatusCommand.document((Status) value);
        }

        @Override
        Optional<String> text(Object value, Style style) {
            Status status = (Status) value;
            String drift =
                    status.drift()
                            .filter(it -> !it.isEmpty())
                            .map(it -> "; " + count(it.operations().size(), "difference"))
                            .orElse("");
            return Optional.of(
                    standing(status.current(), style)
                            + status.last()
                                    .map(it -> "; " + AppliedList.sentence(it, style))
                                    .orElse("; nothing was run")
                            + drift);
        }
    },

    CHECK {
        @Override
        FleetReport<?> run(Fleet fleet, String target) {
            return fleet.check();
        }

        @Override
        Map<String, ? extends @Nullable Object> document(Object value) {
            return Map.of(
                    "operations", OperationList.documents(((Differences) value).operations()));
        }

        @Override
        Optional<String> text(Object value, Style style) {
            Differences differences = (Differences) value;
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(style.bad(count(differences.operations().size(), "difference")));
        }
    },

    PLAN {
        @Override
        FleetReport<?> run(Fleet fleet, String target) {
            return fleet.plan(Direction.UPGRADE, target);
        }

        @Override
        Map<String, ? extends @Nullable Object> document(Object value) {
            return PlanCommand.document((Plan) value, Direction.UPGRADE);
        }

        @Override
        Optional<String> text(Object value, Style style) {
            Plan plan = (Plan) value;
            return plan.isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join(" ", plan.revisions()));
        }
    };

    /** Whether it leads somewhere. */
    boolean hasTarget() {
        return this == UPGRADE || this == PLAN;
    }

    /** Does it. */
    abstract FleetReport<?> run(Fleet fleet, String target);

    /** What JSON says of one database. */
    abstract Map<String, ? extends @Nullable Object> document(Object value);

    /** What a line says of one database; nothing where it is not worth one. */
    abstract Optional<String> text(Object value, Style style);

    private static String standing(Current current, Style style) {
        String place = style.notable(places(current.heads()));
        if (!current.unknown().isEmpty()) {
            return place + " " + style.bad("(no script has it)");
        }
        return current.atHead()
                ? place + " " + style.good("(head)")
                : place + " (%d behind head)".formatted(current.pending().orElse(0));
    }

    private static String places(List<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }

    private static String count(int number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }
}
