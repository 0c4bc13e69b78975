package example.secondbrain.usage;

import example.secondbrain.content.Content;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One call of a language model, and what it took. */
@Entity
@Table(
        name = "llm_usage_logs",
        indexes = @Index(name = "ix_llm_usage_logs_model", columnList = "model"))
public class LlmUsageLog {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(nullable = false, length = 100)
    @Nullable String model;

    @Column(nullable = false, length = 50)
    @Nullable String operation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "content_id", foreignKey = @ForeignKey(name = "fk_llm_usage_logs_content"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    @Nullable Content content;

    @Column(name = "input_tokens", nullable = false)
    @ColumnDefault("0")
    long inputTokens;

    @Column(name = "output_tokens", nullable = false)
    @ColumnDefault("0")
    long outputTokens;

    @Column(name = "cost_usd", nullable = false, precision = 12, scale = 6)
    @ColumnDefault("0")
    @Nullable BigDecimal costUsd;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    @Nullable String details;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
