package example.secondbrain.content;

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
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** What one concept has to do with another. */
@Entity
@Table(
        name = "concept_links",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_concept_links_from_to_kind",
                        columnNames = {"from_id", "to_id", "kind"}),
        indexes = @Index(name = "ix_concept_links_to_id", columnList = "to_id"))
public class ConceptLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "from_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_concept_links_from"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Concept from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "to_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_concept_links_to"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Concept to;

    @Column(nullable = false, length = 30)
    @ColumnDefault("'related'")
    @Nullable String kind;

    @Column(nullable = false)
    @ColumnDefault("1.0")
    double strength;
}
