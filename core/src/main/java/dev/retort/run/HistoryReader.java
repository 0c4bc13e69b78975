package dev.retort.run;

import dev.retort.run.AppliedRevision.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the history of a database. */
public final class HistoryReader {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "revision",
                    "direction",
                    "millis",
                    "database_user",
                    "host",
                    "tool_version",
                    "checksum",
                    "outcome",
                    "statements",
                    "detail");

    private final Session session;
    private final RunSettings settings;

    public HistoryReader(Session session, RunSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /**
     * What was run and stamped, the newest first; nothing where no history is kept.
     *
     * @param most how many rows are wanted
     */
    public List<AppliedRevision> newest(int most) {
        try (Workplace place = Workplace.of(session, settings, RunListener.NONE)) {
            List<AppliedRevision> rows =
                    session.ask("tell its history", connection -> read(place, connection, most));
            if (!rows.isEmpty()
                    && rows.get(0).outcome() == Outcome.RUNNING
                    && LockWait.isFree(place)) {
                rows.set(0, with(rows.get(0), Outcome.KILLED));
            }
            return List.copyOf(rows);
        }
    }

    private List<AppliedRevision> read(Workplace place, Connection connection, int most)
            throws SQLException {
        List<AppliedRevision> rows = new ArrayList<>();
        if (!place.history().isThere(connection)) {
            return rows;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            statement.setMaxRows(most);
            statement.setString(1, settings.versionTable().toString());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    AppliedRevision read = row(row);
                    boolean over = !rows.isEmpty() && read.outcome() == Outcome.RUNNING;
                    rows.add(over ? with(read, Outcome.KILLED) : read);
                }
            }
        }
        return rows;
    }

    private String sql() {
        List<String> columns = COLUMNS.stream().map(session.dialect()::quote).toList();
        return "SELECT %s FROM %s WHERE %s = ? ORDER BY %s DESC"
                .formatted(
                        String.join(", ", columns),
                        session.dialect().quote(settings.versionTable().withName(History.NAME)),
                        session.dialect().quote("version_table"),
                        columns.get(0));
    }

    private static AppliedRevision row(ResultSet row) throws SQLException {
        long millis = row.getLong(4);
        OptionalLong duration = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(millis);
        return new AppliedRevision(
                row.getString(2),
                row.getString(3),
                Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS),
                duration,
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                Outcome.valueOf(History.Outcome.of(row.getString(9)).name()),
                row.getInt(10),
                Optional.ofNullable(row.getString(11)));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static AppliedRevision with(AppliedRevision row, Outcome outcome) {
        return new AppliedRevision(
                row.revision(),
                row.direction(),
                row.started(),
                row.millis(),
                row.user(),
                row.host(),
                row.version(),
                row.checksum(),
                outcome,
                row.statements(),
                row.detail());
    }
}
