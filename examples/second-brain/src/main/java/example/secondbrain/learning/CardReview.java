package example.secondbrain.learning;

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

/** One answer to a card. */
@Entity
@Table(
        name = "card_reviews",
        indexes =
                @Index(
                        name = "ix_card_reviews_card_id_reviewed_at",
                        columnList = "card_id, reviewed_at"))
public class CardReview {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "card_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_card_reviews_card"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable SpacedRepCard card;

    @Column(nullable = false)
    int rating;

    @Column @Nullable Integer seconds;

    @Column(name = "reviewed_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant reviewedAt;
}
