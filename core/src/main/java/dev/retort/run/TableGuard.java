package dev.retort.run;

import dev.retort.error.EmptiedVersionTableException;
import dev.retort.error.NotAdoptedException;
import dev.retort.revision.Node;
import dev.retort.schema.QualifiedName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Stops the first upgrade of a database where it would create a table that was there before: the
 * database is not empty, as the version table says, but not adopted. Where the history says so too,
 * it stops at what changes anything before a table was made that is new.
 */
final class TableGuard {

    private final Session session;
    private final Set<QualifiedName> created = new HashSet<>();
    private boolean armed;
    private boolean proven;
    private Optional<String> lastTold = Optional.empty();

    TableGuard(Session session) {
        this.session = session;
    }

    /**
     * From here on every table that is created has to be new.
     *
     * @param last where the database stood, as the history has it
     */
    void arm(Optional<String> last) {
        armed = true;
        lastTold = last;
    }

    /** Refuses a statement that creates what nobody here has created, or is not the first. */
    void check(String sql, Node revision) {
        if (!armed) {
            return;
        }
        Optional<QualifiedName> table = CreatedTable.of(sql, session.dialect());
        if (table.isEmpty()) {
            if (CreatedTable.isPerhaps(sql) || !Statements.changesNothingThere(sql)) {
                expectProven(revision);
            }
            return;
        }
        if (created.add(table.get()) && isThere(table.get())) {
            throw new NotAdoptedException(
                    table.get().toString(), revision.toString(), lastTold.orElse(""));
        }
        proven = true;
    }

    /** Refuses what cannot be read, since it may change anything. */
    void checkUnread(Node revision) {
        if (armed) {
            expectProven(revision);
        }
    }

    /** What a history says is believed until a table is missing that it has made. */
    private void expectProven(Node revision) {
        if (!proven && lastTold.isPresent()) {
            throw new EmptiedVersionTableException(revision.toString(), lastTold.get());
        }
    }

    private boolean isThere(QualifiedName table) {
        return session.ask(
                "say whether it has a table", it -> session.dialect().hasTable(it, table));
    }
}
