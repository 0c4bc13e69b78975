package example.secondbrain.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A picture out of a content. */
@Entity
@Table(
        name = "images",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_images_content_id_path",
                        columnNames = {"content_id", "path"}))
public class Image {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "content_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_images_content"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Content content;

    @Column(nullable = false, length = 500)
    @Nullable String path;

    @Column(columnDefinition = "text")
    @Nullable String description;

    @Column @Nullable Integer width;

    @Column @Nullable Integer height;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
