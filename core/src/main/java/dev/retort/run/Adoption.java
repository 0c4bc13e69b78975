package dev.retort.run;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

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
        return rows.isEmpty() && place.session().ask("tell its history", this::hasNoTrace);
    }

    private boolean hasNoTrace(Connection connection) throws SQLException {
        return !place.versions().isThere(connection)
                || !place.history().isThere(connection)
                || !place.history().hasDone(connection);
    }

    /** What the history says last of where the database stands, if it says anything but base. */
    Optional<String> lastTold() {
        return place.session()
                .ask(
                        "tell its history",
                        it ->
                                place.history().isThere(it)
                                        ? place.history().last(it)
                                        : Optional.<History.Last>empty())
                .filter(it -> it.outcome() == History.Outcome.DONE)
                .filter(it -> !it.direction().equals("downgrade"))
                .map(History.Last::revision)
                .filter(it -> !it.equals(Stamper.BASE));
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
