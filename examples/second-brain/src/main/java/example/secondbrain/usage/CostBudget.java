package example.secondbrain.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** What may be spent in a month. */
@Entity
@Table(
        name = "cost_budgets",
        uniqueConstraints =
                @UniqueConstraint(name = "uq_cost_budgets_month", columnNames = "month"))
public class CostBudget {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(nullable = false)
    @Nullable LocalDate month;

    @Column(name = "limit_usd", nullable = false, precision = 12, scale = 2)
    @Nullable BigDecimal limitUsd;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
