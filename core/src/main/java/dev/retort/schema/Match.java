package dev.retort.schema;

/** How a foreign key of several columns treats nulls. */
public enum Match {
    SIMPLE,
    PARTIAL,
    FULL
}
