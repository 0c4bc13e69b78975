package example.secondbrain.learning;

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
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A card that comes back when it is about to be forgotten. */
@Entity
@Table(
        name = "spaced_rep_cards",
        indexes = @Index(name = "ix_spaced_rep_cards_content_id", columnList = "content_id"))
public class SpacedRepCard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "content_id", foreignKey = @ForeignKey(name = "fk_spaced_rep_cards_content"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Content content;

    @Column(nullable = false, columnDefinition = "text")
    @Nullable String front;

    @Column(nullable = false, columnDefinition = "text")
    @Nullable String back;

    @Column(nullable = false, length = 20)
    @ColumnDefault("'new'")
    @Nullable String state;

    @Column(nullable = false)
    @ColumnDefault("0")
    double stability;

    @Column(nullable = false)
    @ColumnDefault("0")
    double difficulty;

    @Column(name = "due_at", nullable = false)
    @Nullable Instant dueAt;

    @Column(name = "review_count", nullable = false)
    @ColumnDefault("0")
    int reviewCount;

    @Column(nullable = false)
    @ColumnDefault("0")
    int lapses;

    @Column(nullable = false, columnDefinition = "text[]")
    @ColumnDefault("'{}'")
    @Nullable String[] tags;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
