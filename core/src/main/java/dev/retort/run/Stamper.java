package dev.retort.run;

import dev.retort.error.NoRuleFitsException;
import dev.retort.revision.Plan;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Step;
import dev.retort.revision.Target;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the version table say where a database stands; runs nothing. */
public final class Stamper {

    static final String BASE = "base";

    private final Session session;
    private final RunSettings settings;
    private final RunListener listener;

    /** A stamper for one command. */
    public Stamper(Session session, RunSettings settings, RunListener listener) {
        this.session = session;
        this.settings = settings;
        this.listener = listener;
    }

    /** Creates the version table if it is not there. */
    public void ensureVersion() {
        locked(
                place -> {
                    new TableMaker(place).ensureVersions();
                    return List.of();
                });
    }

    /**
     * Stamps the targets.
     *
     * @param purge whether all rows go first, even those that no script has
     * @return the rows of the version table now
     */
    public List<String> stamp(RevisionGraph graph, List<Target> targets, boolean purge) {
        return locked(
                place -> {
                    refuse(place, graph, targets, purge);
                    new TableMaker(place).ensure();
                    return stamp(place, graph, targets, purge, null);
                });
    }

    /**
     * Takes over a database that has tables and nothing that says how they came there, as the first
     * rule says that fits.
     *
     * @return what was done; empty where something says already where the database stands
     * @throws NoRuleFitsException if no rule fits
     */
    public Optional<Adopted> adopt(RevisionGraph graph) {
        return locked(
                place -> {
                    Adoption adoption = new Adoption(place, graph);
                    if (!adoption.isUntold(
                            session.ask("tell where it stands", place.versions()::read))) {
                        return Optional.empty();
                    }
                    Optional<Adopted> adopted = adoption.adopt();
                    if (adopted.isEmpty()) {
                        throw new NoRuleFitsException(
                                settings.adoption().stream().map(AdoptionRule::name).toList());
                    }
                    return adopted;
                });
    }

    private <T> T locked(Function<Workplace, T> work) {
        try (Workplace place = Workplace.of(session, settings, listener)) {
            LockWait lock = LockWait.acquire(place);
            try {
                return work.apply(place);
            } finally {
                lock.close();
            }
        }
    }

    /**
     * Stamps the targets, the lock being held.
     *
     * @param reason what the history says of it, or null
     */
    static List<String> stamp(
            Workplace place,
            RevisionGraph graph,
            List<Target> targets,
            boolean purge,
            @Nullable String reason) {
        try {
            place.transaction().begin();
            List<String> rows = place.versions().rows(place.connection());
            if (purge) {
                place.versions().purge(place.connection());
                rows = List.of();
            }
            Plan plan = graph.stamp(rows, targets);
            place.versions().refuseTooLong(plan);
            for (Step step : plan.steps()) {
                place.versions().advance(place.connection(), step);
            }
            write(place, plan.headsAfter(), reason);
            place.transaction().commitOwn();
            return plan.headsAfter();
        } catch (SQLException e) {
            place.transaction().rollback(e);
            throw place.session().failure("change the version table", e);
        } catch (RuntimeException e) {
            place.transaction().rollback(e);
            throw e;
        }
    }

    /** Refuses what cannot be stamped, before a table is made. */
    private void refuse(Workplace place, RevisionGraph graph, List<Target> targets, boolean purge) {
        List<String> rows =
                purge ? List.of() : session.ask("tell where it stands", place.versions()::read);
        place.versions().refuseTooLong(graph.stamp(rows, targets));
    }

    /** One row for each head, even where none is new: a stamp says what became of a failure. */
    private static void write(Workplace place, List<String> heads, @Nullable String reason)
            throws SQLException {
        if (!place.keepsHistory()) {
            return;
        }
        place.history().last(place.connection());
        for (String head : heads.isEmpty() ? List.of(BASE) : heads) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            HistoryEntry entry = new HistoryEntry(head, "stamp", now, "");
            place.history().write(place.connection(), entry, History.Outcome.DONE, 0, reason);
        }
    }
}
