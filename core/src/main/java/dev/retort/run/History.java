package dev.retort.run;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.schema.Dsl;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code retort_history}: who ran what and when; and where a database commits as it goes,
 * the journal of how far a revision came. Its statements are prepared once for a run.
 *
 * <p>Ids are the microseconds of the beginning, made to grow, so that they tell the order.
 */
final class History implements AutoCloseable {

    static final String NAME = "retort_history";

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "version_table",
                    "revision",
                    "direction",
                    "started",
                    "finished",
                    "millis",
                    "database_user",
                    "host",
                    "tool_version",
                    "checksum",
                    "outcome",
                    "statements",
                    "detail");

    private static final int DETAIL_LENGTH = 2_000;

    private final Dialect dialect;
    private final QualifiedName name;
    private String table;
    private final String versionTable;
    private long lastId;
    private @Nullable String user;
    private @Nullable PreparedStatement insert;
    private @Nullable PreparedStatement progress;
    private @Nullable PreparedStatement end;

    History(Dialect dialect, RunSettings settings) {
        this.dialect = dialect;
        this.name = settings.versionTable().withName(NAME);
        this.table = dialect.quote(name);
        this.versionTable = settings.versionTable().toString();
    }

    /** What became of a run. */
    enum Outcome {
        RUNNING,
        DONE,
        FAILED;

        /** A word that somebody else has written there means that nothing is left to do. */
        static Outcome of(@Nullable String word) {
            for (Outcome outcome : values()) {
                if (outcome.name().equalsIgnoreCase(word)) {
                    return outcome;
                }
            }
            return DONE;
        }
    }

    /**
     * The newest row.
     *
     * @param statements how many of its statements are committed
     * @param detail the statement that failed and why, where it is known
     */
    record Last(String revision, String direction, Outcome outcome, int statements, String detail) {

        /** Whether a part of it was committed, and the rest was not. */
        boolean isHalfDone() {
            return outcome == Outcome.RUNNING || outcome == Outcome.FAILED && statements > 0;
        }
    }

    /** From here on it is the one of this schema. */
    void settle(@Nullable String schema) throws SQLException {
        if (name.schema() == null && schema != null) {
            table = dialect.quote(new QualifiedName(schema, name.name()));
            close();
        }
    }

    boolean isThere(Connection connection) throws SQLException {
        return dialect.hasTable(connection, name);
    }

    /** The statements that create it. */
    List<DdlStatement> creation() {
        Table definition =
                Table.of(
                        name,
                        List.of(
                                Dsl.column("id", Dsl.bigint()).notNull(),
                                Dsl.column("version_table", Dsl.varchar(255)).notNull(),
                                Dsl.column("revision", Dsl.varchar(255)).notNull(),
                                Dsl.column("direction", Dsl.varchar(16)).notNull(),
                                Dsl.column("started", Dsl.timestamptz()).notNull(),
                                Dsl.column("finished", Dsl.timestamptz()),
                                Dsl.column("millis", Dsl.bigint()),
                                Dsl.column("database_user", Dsl.varchar(255)),
                                Dsl.column("host", Dsl.varchar(255)),
                                Dsl.column("tool_version", Dsl.varchar(64)),
                                Dsl.column("checksum", Dsl.varchar(64)),
                                Dsl.column("outcome", Dsl.varchar(16)).notNull(),
                                Dsl.column("statements", Dsl.integer()).notNull(),
                                Dsl.column("detail", Dsl.varchar(DETAIL_LENGTH)),
                                Dsl.namedPrimaryKey(NAME + "_pkc", "id")));
        return dialect.statements(new Operation.CreateTable(definition, false), Schema::empty);
    }

    /** The statement that drops it. */
    String removal() {
        return "DROP TABLE " + table;
    }

    /** The newest row of this version table; new ids come after it. */
    Optional<Last> last(Connection connection) throws SQLException {
        String sql =
                "SELECT %s FROM %s WHERE %s = ? ORDER BY %s DESC"
                        .formatted(
                                list(
                                        List.of(
                                                "id",
                                                "revision",
                                                "direction",
                                                "outcome",
                                                "statements",
                                                "detail")),
                                table,
                                dialect.quote("version_table"),
                                dialect.quote("id"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(1);
            statement.setString(1, versionTable);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                lastId = Math.max(lastId, row.getLong(1));
                String detail = row.getString(6);
                return Optional.of(
                        new Last(
                                row.getString(2),
                                row.getString(3),
                                Outcome.of(row.getString(4)),
                                row.getInt(5),
                                detail == null ? "" : detail));
            }
        }
    }

    /** A run or a stamp that ended well. */
    record Done(String revision, String direction) {}

    /** All that ended well of this version table, in the order in which it happened. */
    List<Done> done(Connection connection) throws SQLException {
        String sql =
                "SELECT %s FROM %s WHERE %s = ? AND %s = ? ORDER BY %s"
                        .formatted(
                                list(List.of("revision", "direction")),
                                table,
                                dialect.quote("version_table"),
                                dialect.quote("outcome"),
                                dialect.quote("id"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, versionTable);
            statement.setString(2, text(Outcome.DONE));
            try (ResultSet row = statement.executeQuery()) {
                List<Done> done = new ArrayList<>();
                while (row.next()) {
                    done.add(new Done(row.getString(1), row.getString(2)));
                }
                return done;
            }
        }
    }

    private String list(List<String> columns) {
        return String.join(", ", columns.stream().map(dialect::quote).toList());
    }

    /**
     * Writes a row.
     *
     * @param detail the statement that failed and why, or null
     * @return its id
     */
    long write(
            Connection connection,
            HistoryEntry entry,
            Outcome outcome,
            int statements,
            @Nullable String detail)
            throws SQLException {
        if (user == null) {
            user = Objects.requireNonNullElse(connection.getMetaData().getUserName(), "");
        }
        if (insert == null) {
            insert =
                    connection.prepareStatement(
                            "INSERT INTO %s (%s) VALUES (%s)"
                                    .formatted(
                                            table,
                                            list(COLUMNS),
                                            String.join(
                                                    ", ",
                                                    Collections.nCopies(COLUMNS.size(), "?"))));
        }
        long id = nextId(entry.started());
        boolean ended = outcome != Outcome.RUNNING;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<@Nullable Object> values =
                Arrays.asList(
                        id,
                        versionTable,
                        entry.revision(),
                        entry.direction(),
                        entry.started(),
                        ended ? now : null,
                        ended ? entry.started().until(now, ChronoUnit.MILLIS) : null,
                        user,
                        Surroundings.host(),
                        Surroundings.version(),
                        entry.checksum(),
                        text(outcome),
                        statements,
                        cut(detail));
        for (int i = 0; i < values.size(); i++) {
            dialect.bind(insert, i + 1, values.get(i));
        }
        insert.executeUpdate();
        return id;
    }

    private long nextId(Instant started) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, started);
        lastId = Math.max(lastId + 1, micros);
        return lastId;
    }

    private static String text(Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= DETAIL_LENGTH
                ? text
                : text.substring(0, DETAIL_LENGTH - 1) + "…";
    }

    /** Says of a row how many statements are done. */
    void progress(Connection connection, long id, int statements) throws SQLException {
        if (progress == null) {
            progress =
                    connection.prepareStatement(
                            "UPDATE %s SET %s = ? WHERE %s = ?"
                                    .formatted(
                                            table,
                                            dialect.quote("statements"),
                                            dialect.quote("id")));
        }
        progress.setInt(1, statements);
        progress.setLong(2, id);
        progress.executeUpdate();
    }

    /** Says of a row how it ended. */
    void end(
            Connection connection,
            long id,
            Outcome outcome,
            int statements,
            @Nullable String detail)
            throws SQLException {
        if (end == null) {
            end =
                    connection.prepareStatement(
                            "UPDATE %s SET %s = ?, %s = ?, %s = ?, %s = ?, %s = ? WHERE %s = ?"
                                    .formatted(
                                            table,
                                            dialect.quote("finished"),
                                            dialect.quote("millis"),
                                            dialect.quote("outcome"),
                                            dialect.quote("statements"),
                                            dialect.quote("detail"),
                                            dialect.quote("id")));
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        dialect.bind(end, 1, now);
        dialect.bind(
                end, 2, Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, now) - id) / 1_000);
        dialect.bind(end, 3, text(outcome));
        dialect.bind(end, 4, statements);
        dialect.bind(end, 5, cut(detail));
        dialect.bind(end, 6, id);
        end.executeUpdate();
    }

    /** What is asked of it later is prepared anew. */
    @Override
    public void close() throws SQLException {
        Statements.close(insert, progress, end);
        insert = null;
        progress = null;
        end = null;
    }
}
