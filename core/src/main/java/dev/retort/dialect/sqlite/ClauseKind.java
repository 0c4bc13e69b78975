package dev.retort.dialect.sqlite;

/** What a clause of a column, or a constraint of a table, says. */
enum ClauseKind {
    PRIMARY_KEY,
    UNIQUE,
    CHECK,
    FOREIGN_KEY,
    NOT_NULL,
    DEFAULT,
    COLLATE,
    GENERATED,
    /** Nothing: NULL, a name without a rule, or a deferral without a key. */
    NOTHING
}
