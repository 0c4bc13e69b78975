package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.error.MigrationException;
import dev.retort.revision.AlembicAnswers.Call;
import dev.retort.revision.AlembicAnswers.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Retort plans as Alembic does. */
class AlembicAgreementTest {

    @Test
    void everyCallAgrees() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Case each : AlembicAnswers.read()) {
            RevisionGraph graph = RevisionGraph.of(each.nodes());
            assertThat(new TreeSet<>(graph.heads())).as(each.id()).isEqualTo(each.heads());
            assertThat(new TreeSet<>(graph.effectiveHeads()))
                    .as(each.id())
                    .isEqualTo(each.effectiveHeads());
            assertThat(new TreeSet<>(graph.bases())).as(each.id()).isEqualTo(each.bases());
            for (Call call : each.calls()) {
                if (call.command().equals("downgrade")
                        && call.target().matches("(.*@)?-[0-9]+")
                        && call.current().size() > 1) continue;
                compared++;
                String difference = difference(graph, call);
                if (!difference.isEmpty())
                    differences.add(
                            each.id()
                                    + ": "
                                    + call
                                    + ": "
                                    + difference
                                    + "   alembic: "
                                    + call.error().orElse(call.steps() + " " + call.rows()));
            }
        }
        System.out.println("Compared " + compared);
        differences.forEach(System.out::println);
        assertThat(differences).isEmpty();
    }

    private static String difference(RevisionGraph graph, Call call) {
        Plan plan;
        try {
            Target target = Target.parse(call.target());
            plan =
                    switch (call.command()) {
                        case "upgrade" -> graph.upgrade(call.current(), target);
                        case "downgrade" -> graph.downgrade(call.current(), target);
                        default -> graph.stamp(call.current(), List.of(target));
                    };
        } catch (MigrationException refused) {
            return call.error().isPresent() ? "" : "refused: " + refused.getMessage();
        }
        if (call.error().isPresent()) {
            return "not refused";
        }
        if (!new TreeSet<>(plan.headsAfter()).equals(call.rows())) {
            return "rows " + plan.headsAfter();
        }
        if (!call.command().equals("stamp")
                && !(new TreeSet<>(plan.revisions()).equals(call.steps()))) {
            return "steps " + plan.revisions();
        }
        return "";
    }
}
