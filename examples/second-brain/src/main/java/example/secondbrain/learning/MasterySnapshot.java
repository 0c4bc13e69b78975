package example.secondbrain.learning;

import example.secondbrain.content.Concept;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** How well a concept was known on a day. */
@Entity
@Table(
        name = "mastery_snapshots",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_mastery_snapshots_concept_id_taken_on",
                        columnNames = {"concept_id", "taken_on"}))
public class MasterySnapshot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "concept_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_mastery_snapshots_concept"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Concept concept;

    @Column(name = "taken_on", nullable = false)
    @Nullable LocalDate takenOn;

    @Column(nullable = false, precision = 4, scale = 3)
    @Nullable BigDecimal mastery;
}
