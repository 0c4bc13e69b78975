package example.notebooklm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** Something that a notebook draws on: a file, a page, a text. */
@Entity
@Table(
        name = "sources",
        indexes =
                @Index(
                        name = "ux_sources_notebook_id_name",
                        columnList = "notebook_id, name",
                        unique = true))
public class Source {

    /** Where a source comes from. */
    public enum Kind {
        FILE,
        PAGE,
        TEXT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "notebook_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_sources_notebook"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Notebook notebook;

    @Column(nullable = false, length = 255)
    @Nullable String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    @Nullable Kind kind;

    @Column(name = "size_bytes", nullable = false)
    @ColumnDefault("0")
    long sizeBytes;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;

    protected Source() {}

    /** A source of a notebook. */
    public Source(Notebook notebook, String name, Kind kind, Instant now) {
        this.notebook = notebook;
        this.name = name;
        this.kind = kind;
        this.createdAt = now;
    }

    /** Its number, or null before it is stored. */
    public @Nullable Long id() {
        return id;
    }
}
