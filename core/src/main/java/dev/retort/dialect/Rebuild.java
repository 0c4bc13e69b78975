package dev.retort.dialect;

/** When a table is copied for a change that the database cannot make in place. */
public enum Rebuild {
    /** Where the database has no exact way of its own. */
    AUTO,
    /** For every change of a table. */
    ALWAYS,
    /** Never: a change that wants it is refused. */
    NEVER
}
