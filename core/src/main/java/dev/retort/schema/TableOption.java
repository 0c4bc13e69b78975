package dev.retort.schema;

/** What some databases know of a table beyond the standard; the value is in their own words. */
public enum TableOption {
    ENGINE,
    CHARACTER_SET,
    COLLATION,
    ROW_FORMAT,
    AUTO_INCREMENT,
    /** {@code true}: the primary key is the table. */
    WITHOUT_ROWID,
    /** {@code true}: types are enforced. */
    STRICT,
    /** {@code true}: not written ahead. */
    UNLOGGED,
    /** {@code true}: gone at the end of the session. */
    TEMPORARY,
    /** The key of a partitioned table, for example {@code RANGE (created_at)}. */
    PARTITION_BY,
    /** The parent of a partition, as {@link QualifiedName#toString} writes it. */
    PARTITION_OF,
    /** The bounds of a partition, for example {@code FOR VALUES IN ('a')}. */
    PARTITION_BOUND,
    /** The parents of a table that inherits, separated by comma. */
    INHERITS,
    /** {@code enabled} or {@code forced}. */
    ROW_LEVEL_SECURITY,
    REPLICA_IDENTITY,
    /** Storage parameters, for example {@code fillfactor=70}. */
    STORAGE_PARAMETERS,
    TABLESPACE,
    /** {@code USING} of a virtual table or a table access method. */
    USING
}
