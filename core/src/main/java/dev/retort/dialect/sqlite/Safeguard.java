package dev.retort.dialect.sqlite;

import dev.retort.dialect.ScriptStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Temporary tables whose checks fail where something would be lost. A client that goes on after an
 * error goes on in vain: the failing statement rolls back, what follows finds a transaction that is
 * never committed, and the revisions behind it do not begin.
 */
final class Safeguard {

    /** What has to be nothing before a table that was copied is dropped. */
    static final String COPY =
            "CREATE TEMP TABLE IF NOT EXISTS retort_copy (lost_tables CHECK (lost_tables = 0),"
                    + " lost_rows CHECK (lost_rows = 0), lost_values CONSTRAINT \"values would be lost; say by an expression what becomes of"
                    + " them\" CHECK (lost_values = 0),"
                    + " foreign_keys CHECK (foreign_keys = 0),"
                    + " checks_are_enforced NOT NULL DEFAULT true)";

    /** A row says before a revision that it failed; what commits the revision takes it away. */
    static final ScriptStyle STYLE =
            new ScriptStyle(
                    List.of("-- Run with: sqlite3 -bail DATABASE < SCRIPT"),
                    List.of(),
                    begin(),
                    List.of(
                            "INSERT OR ROLLBACK INTO retort_revision (begun, broken_references)"
                                    + " SELECT (SELECT count(begun) FROM retort_revision),"
                                    + " (SELECT count(*) FROM pragma_foreign_key_check)",
                            "DELETE FROM retort_revision WHERE EXISTS (SELECT 1 FROM"
                                    + " retort_revision WHERE broken_references = 0)",
                            "COMMIT"),
                    ";");

    private Safeguard() {}

    private static List<String> begin() {
        List<String> begin = new ArrayList<>();
        begin.add("PRAGMA foreign_keys = OFF");
        begin.add(
                "CREATE TEMP TABLE IF NOT EXISTS retort_revision (failed, begun CHECK (begun = 1),"
                        + " broken_references CHECK (broken_references = 0))");
        begin.add("INSERT INTO retort_revision (failed) VALUES (1)");
        begin.add("BEGIN IMMEDIATE");
        // Without effect in a transaction: so it tells whether this is one.
        begin.add("PRAGMA foreign_keys = ON");
        begin.addAll(
                checked(
                        List.of(
                                "INSERT OR ROLLBACK INTO retort_revision (begun) SELECT"
                                        + " foreign_keys = 0 AND (SELECT count(failed) FROM"
                                        + " retort_revision) = 1 FROM pragma_foreign_keys")));
        return List.copyOf(begin);
    }

    /**
     * Checks that roll back where they fail. Then the first savepoint is gone, and the second one
     * begins a transaction that nothing commits; otherwise both are gone, which slows down nothing.
     */
    static List<String> checked(List<String> checks) {
        List<String> all = new ArrayList<>();
        all.add("SAVEPOINT retort_check");
        all.addAll(checks);
        all.add("SAVEPOINT retort_rest");
        all.add("RELEASE retort_check");
        return List.copyOf(all);
    }
}
