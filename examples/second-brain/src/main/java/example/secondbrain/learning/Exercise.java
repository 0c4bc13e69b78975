package example.secondbrain.learning;

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

/** A task that shows whether something was understood. */
@Entity
@Table(
        name = "exercises",
        indexes = @Index(name = "ix_exercises_content_id", columnList = "content_id"))
public class Exercise {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "content_id", foreignKey = @ForeignKey(name = "fk_exercises_content"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    @Nullable Content content;

    @Column(nullable = false, length = 30)
    @Nullable String kind;

    @Column(nullable = false, columnDefinition = "text")
    @Nullable String prompt;

    @Column(columnDefinition = "text")
    @Nullable String solution;

    @Column(nullable = false, columnDefinition = "text[]")
    @ColumnDefault("'{}'")
    @Nullable String[] hints;

    @Column(nullable = false, length = 20)
    @ColumnDefault("'medium'")
    @Nullable String difficulty;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
