package example.codex.notebook;

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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** The words of a file, for the search. */
@Entity
@Table(
        name = "search_index",
        indexes = @Index(name = "ix_search_index_file_id", columnList = "file_id"))
public class SearchIndex {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "file_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_search_index_file"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable FileMetadata file;

    @Column(columnDefinition = "text")
    @Nullable String content;

    @Column(name = "updated_at", nullable = false)
    @Nullable Instant updatedAt;

    protected SearchIndex() {}
}
