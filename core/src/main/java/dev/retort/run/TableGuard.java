package dev.retort.run;

import dev.retort.error.NotAdoptedException;
import dev.retort.revision.Node;
import dev.retort.schema.QualifiedName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Stops the first upgrade of a database where it would create a table that was there before: the
 * database is not empty, as the version table says, but not adopted.
 */
final class TableGuard {

    private final Session session;
    private final Set<QualifiedName> created = new HashSet<>();
    private boolean armed;
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

    /** Refuses a statement that creates what nobody here has created. */
    void check(String sql, Node revision) {
        if (!armed) {
            return;
        }
        Optional<QualifiedName> table = CreatedTable.of(sql, session.dialect());
        if (table.isPresent() && created.add(table.get()) && isThere(table.get())) {
            throw new NotAdoptedException(
                    table.get().toString(), revision.toString(), lastTold.orElse(""));
        }
    }

    private boolean isThere(QualifiedName table) {
        return session.ask(
                "say whether it has a table", it -> session.dialect().hasTable(it, table));
    }
}
