package example.secondbrain.learning;

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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A card or an exercise in a sitting, in its place. */
@Entity
@Table(
        name = "session_items",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_session_items_session_id_position",
                        columnNames = {"session_id", "position"}))
public class SessionItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "session_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_session_items_session"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable PracticeSession session;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "card_id", foreignKey = @ForeignKey(name = "fk_session_items_card"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable SpacedRepCard card;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "exercise_id", foreignKey = @ForeignKey(name = "fk_session_items_exercise"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Exercise exercise;

    @Column(nullable = false)
    int position;

    @Column @Nullable Boolean correct;
}
