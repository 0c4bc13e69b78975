package dev.retort.schema;

/**
 * What some databases know of a constraint beyond the standard; the value is in their own words.
 */
public enum ConstraintOption {
    /** What happens where it is broken: {@code REPLACE}, {@code IGNORE}, … */
    ON_CONFLICT,
    /** {@code true}: not inherited by children. */
    NO_INHERIT,
    /** {@code true}: known but not checked. */
    NOT_ENFORCED,
    /** Columns that the index of a key carries, separated by comma. */
    INCLUDE,
    STORAGE_PARAMETERS,
    TABLESPACE,
    /** The columns as the database writes them where that says more than their names. */
    KEY_PARTS,
    /** The columns that ON DELETE sets, separated by comma, where it sets a part of the key. */
    ON_DELETE_COLUMNS,
    /** The name of the index that serves the constraint, where it has one of its own. */
    INDEX_NAME,
    /** The column in whose definition a check stands, where that tells it from the table's own. */
    COLUMN,
    /** {@code true}: rows identify themselves by it in replication. */
    REPLICA_IDENTITY
}
