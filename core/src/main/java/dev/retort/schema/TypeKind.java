package dev.retort.schema;

/** The kinds of types that every dialect can write, and one for a database's own. */
public enum TypeKind {
    BOOLEAN,
    TINYINT,
    SMALLINT,
    INTEGER,
    BIGINT,
    /** Exact number; arguments: precision, scale. */
    DECIMAL,
    REAL,
    DOUBLE,
    /** Text of fixed length; argument: length. */
    CHAR,
    /** Text with a limit; argument: length, none where there is no limit. */
    VARCHAR,
    /** Text without a limit. */
    TEXT,
    /** Bytes of fixed length; argument: length. */
    BINARY,
    /** Bytes with a limit; argument: length. */
    VARBINARY,
    /** Bytes without a limit. */
    BLOB,
    DATE,
    /** Argument: digits of the fraction of a second. */
    TIME,
    /** Time with time zone; argument: digits of the fraction of a second. */
    TIMETZ,
    /** Argument: digits of the fraction of a second. */
    TIMESTAMP,
    /** Timestamp with time zone; argument: digits of the fraction of a second. */
    TIMESTAMPTZ,
    UUID,
    /** A JSON document, in binary form where a database has both forms. */
    JSON,
    /** A list of an element type. */
    ARRAY,
    /** A type in one database's own words. */
    NATIVE
}
