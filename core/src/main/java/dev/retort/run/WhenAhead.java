package dev.retort.run;

/** What an upgrade does with a database that knows revisions which no script has. */
public enum WhenAhead {
    /** It refuses. */
    REFUSE,
    /** It runs nothing and leaves the database as it is, so that an older application starts. */
    LEAVE
}
