package dev.retort.error;

import java.sql.SQLException;

/** A script that describes a schema does not run on an empty database. */
public final class FailedSchemaScriptException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the script
     * @param line the line on which the statement begins, from 1
     */
    public FailedSchemaScriptException(String file, int line, String sql, SQLException cause) {
        super(
                "%s:%d: the statement does not run on an empty database: %s%n%s"
                        .formatted(file, line, cause.getMessage(), sql),
                cause);
    }
}
