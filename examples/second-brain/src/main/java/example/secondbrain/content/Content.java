package example.secondbrain.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that was read, heard or seen, and is kept. */
@Entity
@Table(
        name = "contents",
        indexes = {
            @Index(name = "ix_contents_title", columnList = "(lower(title))"),
            @Index(
                    name = "ix_contents_content_type_created_at",
                    columnList = "content_type, created_at")
        })
public class Content {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @Column(name = "content_type", nullable = false, length = 30)
    @Nullable String contentType;

    @Column(nullable = false, length = 300)
    @Nullable String title;

    @Column(name = "source_url", length = 1000)
    @Nullable String sourceUrl;

    @Column(columnDefinition = "text")
    @Nullable String summary;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false, columnDefinition = "contentstatus")
    @ColumnDefault("'PENDING'")
    @Nullable ContentStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    @ColumnDefault("'{}'")
    @Nullable String metadata;

    @Column(nullable = false, columnDefinition = "text[]")
    @ColumnDefault("'{}'")
    @Nullable String[] topics;

    @ManyToMany
    @JoinTable(
            name = "content_tags",
            joinColumns = @JoinColumn(name = "content_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"),
            foreignKey = @ForeignKey(name = "fk_content_tags_content"),
            inverseForeignKey = @ForeignKey(name = "fk_content_tags_tag"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Set<Tag> tags = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "content_authors",
            joinColumns = @JoinColumn(name = "content_id"),
            inverseJoinColumns = @JoinColumn(name = "author_id"),
            foreignKey = @ForeignKey(name = "fk_content_authors_content"),
            inverseForeignKey = @ForeignKey(name = "fk_content_authors_author"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Set<Author> authors = new HashSet<>();

    @Column(name = "processed_at")
    @Nullable Instant processedAt;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant updatedAt;
}
