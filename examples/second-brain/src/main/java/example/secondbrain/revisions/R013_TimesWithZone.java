package example.secondbrain.revisions;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;
import static java.util.Map.entry;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All times are moments: what was written was UTC. */
@Revision(id = "013", revises = "012", message = "times with a time zone")
public final class R013_TimesWithZone implements Migration {

    private static final Map<String, List<String>> COLUMNS =
            new TreeMap<>(
                    Map.ofEntries(
                            entry("annotations", List.of("created_at")),
                            entry("authors", List.of("created_at")),
                            entry("card_reviews", List.of("reviewed_at")),
                            entry("concepts", List.of("created_at")),
                            entry("contents", List.of("processed_at", "created_at", "updated_at")),
                            entry("cost_budgets", List.of("created_at")),
                            entry("exercise_attempts", List.of("attempted_at")),
                            entry("exercises", List.of("created_at")),
                            entry("images", List.of("created_at")),
                            entry("llm_usage_logs", List.of("created_at")),
                            entry("practice_sessions", List.of("started_at", "ended_at")),
                            entry("processing_runs", List.of("started_at", "finished_at")),
                            entry("processing_steps", List.of("started_at")),
                            entry("spaced_rep_cards", List.of("due_at", "created_at")),
                            entry("tags", List.of("created_at"))));

    @Override
    public void upgrade(Operations op) {
        op.dropIndex("ix_llm_usage_logs_day", "llm_usage_logs");
        retype(op, timestamptz(6));
        op.createIndex(
                index(
                        "ix_llm_usage_logs_day",
                        "llm_usage_logs",
                        expression("(created_at AT TIME ZONE 'UTC')::date")));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_llm_usage_logs_day", "llm_usage_logs");
        retype(op, timestamp(6));
        op.createIndex(
                index("ix_llm_usage_logs_day", "llm_usage_logs", expression("created_at::date")));
    }

    private static void retype(Operations op, SqlType type) {
        COLUMNS.forEach(
                (table, columns) ->
                        columns.forEach(
                                column ->
                                        op.alterColumn(
                                                table,
                                                column,
                                                setType(type, column + " AT TIME ZONE 'UTC'"))));
    }
}
