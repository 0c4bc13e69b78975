package dev.retort.run;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Target;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes over a database that has tables and nothing that says how they came there. */
final class Adoption {

    private final Workplace place;
    private final RevisionGraph graph;

    Adoption(Workplace place, RevisionGraph graph) {
        this.place = place;
        this.graph = graph;
    }

    /**
     * Whether nobody has ever said where the database stands: no row, and no revision or stamp that
     * has left a trace, as a downgrade to base has.
     */
    boolean isUntold(List<String> rows) {
        return rows.isEmpty() && done().isEmpty();
    }

    private List<History.Done> done() {
        return place.session()
                .ask(
                        "tell its history",
                        it ->
                                place.history().isThere(it)
                                        ? place.history().done(it)
                                        : List.<History.Done>of());
    }

    /** Where the history says that the database stands, if it says anything but base. */
    Optional<String> lastTold() {
        Set<String> applied = new LinkedHashSet<>();
        String before = "";
        for (History.Done each : done()) {
            boolean stamp = each.direction().equals("stamp");
            if (each.revision().equals(Stamper.BASE) || stamp && !before.equals("stamp")) {
                applied.clear();
            }
            if (each.direction().equals("downgrade")) {
                applied.remove(each.revision());
                applied.addAll(parents(each.revision()));
            } else if (!each.revision().equals(Stamper.BASE)) {
                applied.add(each.revision());
            }
            before = each.direction();
        }
        List<String> included = applied.stream().flatMap(it -> parents(it).stream()).toList();
        applied.removeAll(included);
        return applied.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", applied));
    }

    private List<String> parents(String revision) {
        return graph.contains(revision) ? graph.node(revision).revises() : List.of();
    }

    /** The first rule that fits; none fits a database without tables. */
    Optional<AdoptionRule> fitting() {
        Adoptee database = new Adoptee(place.session());
        if (place.settings().adoption().isEmpty()
                || database.isEmpty(place.settings().ownTables())) {
            return Optional.empty();
        }
        return place.settings().adoption().stream()
                .filter(it -> it.condition().holds(database))
                .findFirst();
    }

    /** Where a rule says that the database stands. */
    List<String> standing(AdoptionRule rule) {
        return graph.stamp(List.of(), targets(rule)).headsAfter();
    }

    private static List<Target> targets(AdoptionRule rule) {
        return rule.stamp().stream().map(Target::parse).toList();
    }

    /** Stamps what the first rule says that fits; the lock is held. */
    Optional<Adopted> adopt() {
        Optional<AdoptionRule> rule = fitting();
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        new TableMaker(place).ensure();
        if (isTaken()) {
            return Optional.empty();
        }
        String reason = "adopted, since " + rule.get().name();
        List<String> heads = Stamper.stamp(place, graph, targets(rule.get()), false, reason);
        Adopted adopted = new Adopted(rule.get(), heads);
        place.listener().adopted(adopted);
        return Optional.of(adopted);
    }

    /** Begins the transaction of the stamp, unless another was quicker where no lock is held. */
    private boolean isTaken() {
        try {
            place.transaction().begin();
            boolean taken = !place.versions().rows(place.connection()).isEmpty();
            if (taken) {
                place.transaction().commitOwn();
            }
            return taken;
        } catch (SQLException e) {
            place.transaction().rollback(e);
            throw place.session().failure("tell where it stands", e);
        }
    }
}
