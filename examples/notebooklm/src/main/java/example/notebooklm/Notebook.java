package example.notebooklm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** A notebook: what its owner asks questions about. */
@Entity
@Table(
        name = "notebooks",
        indexes =
                @Index(
                        name = "ux_notebooks_owner_title",
                        columnList = "owner, title",
                        unique = true))
public class Notebook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(nullable = false, length = 120)
    @Nullable String owner;

    @Column(nullable = false, length = 200)
    @Nullable String title;

    @Column(columnDefinition = "text")
    @Nullable String description;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant updatedAt;

    protected Notebook() {}

    /** A notebook without sources. */
    public Notebook(String owner, String title, Instant now) {
        this.owner = owner;
        this.title = title;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Its number, or null before it is stored. */
    public @Nullable Long id() {
        return id;
    }

    /** What it is called. */
    public @Nullable String title() {
        return title;
    }
}
