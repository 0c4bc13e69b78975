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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A highlight or a note in a content. */
@Entity
@Table(
        name = "annotations",
        uniqueConstraints =
                @UniqueConstraint(name = "uq_annotations_external_id", columnNames = "external_id"),
        indexes = @Index(name = "ix_annotations_content_id", columnList = "content_id"))
public class Annotation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "content_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_annotations_content"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Content content;

    @Column(nullable = false, length = 20)
    @Nullable String kind;

    @Column(nullable = false, columnDefinition = "text")
    @Nullable String body;

    @Column @Nullable Integer page;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    @ColumnDefault("'{}'")
    @Nullable String document;

    @Column(name = "external_id", nullable = false)
    @Nullable UUID externalId;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
