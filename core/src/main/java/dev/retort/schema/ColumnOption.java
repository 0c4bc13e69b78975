package dev.retort.schema;

/** What some databases know of a column beyond the standard; the value is in their own words. */
public enum ColumnOption {
    /** The value that every update sets. */
    ON_UPDATE,
    CHARACTER_SET,
    /** What happens where NOT NULL is broken. */
    NOT_NULL_CONFLICT,
    /** {@code true}: not shown by {@code SELECT *}. */
    INVISIBLE,
    STORAGE,
    COMPRESSION,
    STATISTICS
}
