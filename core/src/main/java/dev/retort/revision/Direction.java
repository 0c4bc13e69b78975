package dev.retort.revision;

/** Which way a plan leads. */
public enum Direction {
    /** Towards the heads: migrations run their {@code upgrade}. */
    UPGRADE,
    /** Towards the bases: migrations run their {@code downgrade}. */
    DOWNGRADE,
    /** Nothing runs; only the rows of the version table change. */
    STAMP
}
