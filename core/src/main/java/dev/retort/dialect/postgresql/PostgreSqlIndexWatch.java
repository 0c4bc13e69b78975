package dev.retort.dialect.postgresql;

import dev.retort.dialect.Advance;
import dev.retort.dialect.StatementWatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far an index is built, as {@code pg_stat_progress_create_index} tells it.
 *
 * @param process the server's process that builds it
 */
record PostgreSqlIndexWatch(int process) implements StatementWatch {

    /** Statements that build an index, those of keys too; a comment may stand before them. */
    private static final Pattern BUILDS =
            Pattern.compile(
                    "\\s*(?:--[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)*+(?:create\\s+(?:unique\\s+)?index\\b"
                            + "|reindex\\b|alter\\s+table\\b.*\\b(?:primary\\s+key|unique)\\b).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The watch of a statement that is about to run; empty where it builds no index. */
    static Optional<StatementWatch> of(Connection connection, String sql) throws SQLException {
        if (!BUILDS.matcher(sql).matches()) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return Optional.of(new PostgreSqlIndexWatch(row.getInt(1)));
        }
    }

    /** Of each phase either blocks or rows are counted; of waiting, the transactions waited for. */
    @Override
    public Optional<Advance> ask(Connection beside) throws SQLException {
        try (PreparedStatement query =
                beside.prepareStatement(
                        "SELECT phase,"
                                + " CASE WHEN blocks_total > 0 THEN blocks_done"
                                + " WHEN tuples_total > 0 THEN tuples_done"
                                + " ELSE lockers_done END,"
                                + " CASE WHEN blocks_total > 0 THEN blocks_total"
                                + " WHEN tuples_total > 0 THEN tuples_total"
                                + " ELSE lockers_total END"
                                + " FROM pg_stat_progress_create_index WHERE pid = ?")) {
            query.setInt(1, process);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getString(1) != null
                        ? Optional.of(new Advance(row.getString(1), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }
}
