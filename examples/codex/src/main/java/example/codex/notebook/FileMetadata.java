package example.codex.notebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** What a notebook knows of one of its files. */
@Entity
@Table(
        name = "file_metadata",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_file_metadata_notebook_id_path",
                        columnNames = {"notebook_id", "path"}))
public class FileMetadata {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @Column(name = "notebook_id", nullable = false)
    int notebookId;

    @Column(nullable = false, length = 500)
    @Nullable String path;

    @Column(nullable = false, length = 255)
    @Nullable String filename;

    @Column(name = "content_type", length = 50)
    @Nullable String contentType;

    @Column(length = 255)
    @Nullable String title;

    @Column(name = "size_bytes")
    @Nullable Long sizeBytes;

    @Column(length = 64)
    @Nullable String hash;

    @Column(columnDefinition = "text")
    @Nullable String properties;

    @ManyToMany
    @JoinTable(
            name = "file_metadata_tags",
            joinColumns = @JoinColumn(name = "file_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"),
            foreignKey = @ForeignKey(name = "fk_file_metadata_tags_file"),
            inverseForeignKey = @ForeignKey(name = "fk_file_metadata_tags_tag"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Set<Tag> tags = new HashSet<>();

    @Column(name = "created_at", nullable = false)
    @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    @Nullable Instant updatedAt;

    protected FileMetadata() {}
}
