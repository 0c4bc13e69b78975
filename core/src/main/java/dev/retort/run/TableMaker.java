package dev.retort.run;

import dev.retort.dialect.DdlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Creates the version table and the history where they are not there, and can undo it. */
final class TableMaker {

    private final Workplace place;
    private final List<String> removals = new ArrayList<>();

    TableMaker(Workplace place) {
        this.place = place;
    }

    /** Creates what is missing of both, in a transaction of its own. */
    void ensure() {
        ensure(place.keepsHistory());
    }

    /** Creates the version table alone. */
    void ensureVersions() {
        ensure(false);
    }

    private void ensure(boolean history) {
        try {
            if (isMissing(history)) {
                place.transaction().begin();
                create(history);
                place.transaction().commitOwn();
            }
        } catch (SQLException e) {
            place.transaction().rollback(e);
            throw place.session().failure("create the version table", e);
        }
    }

    private boolean isMissing(boolean history) throws SQLException {
        return !place.versions().isThere(place.connection())
                || history && !place.history().isThere(place.connection());
    }

    /** Asks again, since another may have been quicker where only transactions keep us apart. */
    private void create(boolean history) throws SQLException {
        if (!place.versions().isThere(place.connection())) {
            execute(place.versions().creation(false));
            removals.add(place.versions().removal());
        }
        if (history && !place.history().isThere(place.connection())) {
            execute(place.history().creation());
            removals.add(place.history().removal());
        }
    }

    /** Takes away again what it created, for a run that is refused and has changed nothing else. */
    void undo(RuntimeException refusal) {
        if (removals.isEmpty() || place.transaction().isCallers()) {
            return;
        }
        try {
            place.transaction().begin();
            try (Statement statement = place.connection().createStatement()) {
                for (String removal : removals) {
                    statement.execute(removal);
                }
            }
            place.transaction().commit();
        } catch (SQLException e) {
            place.transaction().rollback(e);
            refusal.addSuppressed(e);
        }
    }

    private void execute(List<DdlStatement> statements) throws SQLException {
        try (Statement statement = place.connection().createStatement()) {
            for (DdlStatement one : statements) {
                statement.execute(one.sql());
            }
        }
    }
}
