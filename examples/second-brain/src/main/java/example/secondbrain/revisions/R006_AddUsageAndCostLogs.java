package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * add usage and cost logs
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "006", revises = "005", message = "add usage and cost logs")
public final class R006_AddUsageAndCostLogs implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "cost_budgets",
                column("id", bigint()).notNull().identityByDefault(),
                column("month", date()).notNull(),
                column("limit_usd", decimal(12, 2)).notNull(),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                unique("uq_cost_budgets_month", "month"));
        op.createTable(
                "llm_usage_logs",
                column("id", bigint()).notNull().identityByDefault(),
                column("model", varchar(100)).notNull(),
                column("operation", varchar(50)).notNull(),
                column("content_id", uuid()),
                column("input_tokens", bigint()).notNull().defaultSql("0"),
                column("output_tokens", bigint()).notNull().defaultSql("0"),
                column("cost_usd", decimal(12, 6)).notNull().defaultSql("0"),
                column("details", json()),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                foreignKey("fk_llm_usage_logs_content", "content_id")
                        .references("contents", "id")
                        .onDelete(ReferentialAction.SET_NULL));
        op.createIndex(
                index("ix_llm_usage_logs_day", "llm_usage_logs", expression("created_at::date")));
        op.createIndex(index("ix_llm_usage_logs_model", "llm_usage_logs", "model"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_llm_usage_logs_model", "llm_usage_logs");
        op.dropIndex("ix_llm_usage_logs_day", "llm_usage_logs");
        op.dropTable("llm_usage_logs");
        op.dropTable("cost_budgets");
    }
}
