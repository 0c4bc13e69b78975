package dev.retort.error;

import java.util.List;

/** The version table names revisions that no script has. */
public final class DatabaseAheadException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> revisions;

    public DatabaseAheadException(List<String> revisions) {
        super(
                "The version table names %s, which no script has. The database was probably upgraded by a newer version of the application: deploy that version, or add its scripts. Where an older application may run on it, the policy \"database_ahead\" can be \"leave\": an upgrade then changes nothing. If the script was deleted, say by \"stamp --purge\" where the database stands."
                        .formatted(Names.quoted(revisions)));
        this.revisions = List.copyOf(revisions);
    }

    /** The rows that no script has. */
    public List<String> revisions() {
        return revisions;
    }
}
