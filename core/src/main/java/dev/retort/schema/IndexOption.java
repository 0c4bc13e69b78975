package dev.retort.schema;

/** What some databases know of an index beyond its parts; the value is in their own words. */
public enum IndexOption {
    STORAGE_PARAMETERS,
    TABLESPACE,
    /** {@code true}: the optimizer does not use it. */
    INVISIBLE,
    /** The parser of a full-text index. */
    PARSER,
    /** {@code true}: rows identify themselves by it in replication. */
    REPLICA_IDENTITY,
    /** {@code true}: the table is ordered by it. */
    CLUSTERED
}
