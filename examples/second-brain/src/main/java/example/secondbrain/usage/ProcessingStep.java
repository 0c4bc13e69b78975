package example.secondbrain.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** One station of a run. */
@Entity
@Table(
        name = "processing_steps",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_processing_steps_run_id_name",
                        columnNames = {"run_id", "name"}))
public class ProcessingStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "run_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_processing_steps_run"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable ProcessingRun run;

    @Column(nullable = false, length = 50)
    @Nullable String name;

    @Column @Nullable Integer millis;

    @Column(columnDefinition = "text")
    @Nullable String error;

    @Column(name = "started_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant startedAt;
}
