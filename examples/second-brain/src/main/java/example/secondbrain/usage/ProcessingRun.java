package example.secondbrain.usage;

import example.secondbrain.content.Content;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** One way of a content through the pipeline. */
@Entity
@Table(
        name = "processing_runs",
        indexes = @Index(name = "ix_processing_runs_content_id", columnList = "content_id"))
public class ProcessingRun {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "content_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_processing_runs_content"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Content content;

    @Column(length = 20)
    @Nullable String outcome;

    @Column(nullable = false, columnDefinition = "text[]")
    @ColumnDefault("'{}'")
    @Nullable String[] warnings;

    @Column(name = "started_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant startedAt;

    @Column(name = "finished_at")
    @Nullable Instant finishedAt;
}
