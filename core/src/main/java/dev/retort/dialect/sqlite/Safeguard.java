package dev.retort.dialect.sqlite;

import dev.retort.dialect.ScriptStyle;
import java.util.List;

/**
 * Temporary tables whose checks fail where something would be lost. A client that goes on after an
 * error goes on in vain: the failing statement rolls back, what would be dropped next is not there
 * any more, and what is left of the revision finds a transaction that is never committed.
 */
final class Safeguard {

    /** What has to be nothing before a table that was copied is dropped. */
    static final String COPY =
            "CREATE TEMP TABLE IF NOT EXISTS retort_copy (lost_rows CHECK (lost_rows = 0),"
                    + " lost_values CHECK (lost_values = 0), foreign_keys CHECK (foreign_keys ="
                    + " 0))";

    static final ScriptStyle STYLE =
            new ScriptStyle(
                    List.of("-- Run with: sqlite3 -bail DATABASE < SCRIPT"),
                    List.of(
                            "PRAGMA foreign_keys = OFF",
                            "CREATE TEMP TABLE IF NOT EXISTS retort_revision (begun CHECK (begun ="
                                    + " 1), broken_references CHECK (broken_references = 0))",
                            "BEGIN IMMEDIATE",
                            "INSERT INTO retort_revision (begun) VALUES (1)"),
                    List.of(
                            "INSERT OR ROLLBACK INTO retort_revision SELECT (SELECT count(*) FROM"
                                    + " retort_revision), (SELECT count(*) FROM"
                                    + " pragma_foreign_key_check)",
                            "COMMIT",
                            "DROP TABLE retort_revision"),
                    ";");

    private Safeguard() {}
}
