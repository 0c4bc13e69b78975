package example.codex.workspace;

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
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A notebook that the installation knows, and where its files are. */
@Entity
@Table(
        name = "notebooks",
        uniqueConstraints = @UniqueConstraint(name = "uq_notebooks_path", columnNames = "path"))
public class Notebook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "workspace_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_notebooks_workspace"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Workspace workspace;

    @Column(nullable = false, length = 255)
    @Nullable String name;

    @Column(nullable = false, length = 500)
    @Nullable String path;

    @Column(columnDefinition = "text")
    @Nullable String description;

    @Column(name = "created_at", nullable = false)
    @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    @Nullable Instant updatedAt;

    protected Notebook() {}
}
