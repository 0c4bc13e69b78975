package dev.retort.dialect.sqlite;

import dev.retort.dialect.ScriptStyle;
import java.util.List;

/**
 * A temporary table whose checks fail where something would be lost. A client that goes on after an
 * error goes on in vain: the failing statement rolls back, what would be dropped next is not there
 * any more, and what is left of the revision finds no transaction that can be committed.
 */
final class Safeguard {

    static final String CREATE =
            """
            CREATE TEMP TABLE IF NOT EXISTS retort_check (
                lost_rows integer
                    CONSTRAINT "every row is copied" CHECK (lost_rows = 0),
                lost_values integer
                    CONSTRAINT "no value is lost by its new type" CHECK (lost_values = 0),
                foreign_keys integer
                    CONSTRAINT "foreign keys are off while a table is copied"
                    CHECK (foreign_keys = 0),
                broken_references integer
                    CONSTRAINT "every reference leads to a row" CHECK (broken_references = 0),
                transactions integer
                    CONSTRAINT "nothing was rolled back" CHECK (transactions > 0)
            )""";

    static final ScriptStyle STYLE =
            new ScriptStyle(
                    List.of("-- Run with: sqlite3 -bail DATABASE < SCRIPT"),
                    List.of(
                            "PRAGMA foreign_keys = OFF",
                            CREATE,
                            "BEGIN IMMEDIATE",
                            "INSERT INTO retort_check (transactions) VALUES (1)"),
                    List.of(
                            """
                            INSERT OR ROLLBACK INTO retort_check (broken_references, transactions)
                            SELECT (SELECT count(*) FROM pragma_foreign_key_check),
                                (SELECT count(*) FROM retort_check WHERE transactions = 1)""",
                            "COMMIT",
                            "DROP TABLE retort_check"),
                    ";");

    private Safeguard() {}
}
