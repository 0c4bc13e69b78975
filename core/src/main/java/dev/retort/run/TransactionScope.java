package dev.retort.run;

/** How far a transaction reaches, where DDL is transactional. */
public enum TransactionScope {
    /** One for each revision. */
    REVISION,
    /** One for the whole run. */
    ALL
}
