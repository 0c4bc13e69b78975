package example.notebooklm;

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
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A conversation about a notebook; it goes with its notebook. */
@Entity
@Table(
        name = "notebook_sessions",
        indexes = {
            @Index(name = "ix_notebook_sessions_notebook_id", columnList = "notebook_id"),
            @Index(
                    name = "ux_notebook_sessions_session_id",
                    columnList = "session_id",
                    unique = true)
        })
public class NotebookSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "notebook_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_notebook_sessions_notebook"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Notebook notebook;

    @Column(name = "session_id", nullable = false, length = 64)
    @Nullable String sessionId;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;

    protected NotebookSession() {}

    /** A session of a notebook. */
    public NotebookSession(Notebook notebook, String sessionId, Instant now) {
        this.notebook = notebook;
        this.sessionId = sessionId;
        this.createdAt = now;
    }

    /** Its number, or null before it is stored. */
    public @Nullable Long id() {
        return id;
    }
}
