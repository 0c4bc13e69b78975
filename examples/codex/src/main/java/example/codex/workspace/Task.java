package example.codex.workspace;

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

/** Something to be done in a workspace. */
@Entity
@Table(
        name = "tasks",
        indexes =
                @Index(name = "ix_tasks_workspace_id_status", columnList = "workspace_id, status"))
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "workspace_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_tasks_workspace"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Workspace workspace;

    @Column(nullable = false, length = 255)
    @Nullable String title;

    @Column(columnDefinition = "text")
    @Nullable String description;

    @Column(nullable = false, length = 20)
    @ColumnDefault("'pending'")
    @Nullable String status;

    @Column(nullable = false, length = 20)
    @ColumnDefault("'medium'")
    @Nullable String priority;

    @Column(name = "created_at", nullable = false)
    @Nullable Instant createdAt;

    @Column(name = "completed_at")
    @Nullable Instant completedAt;

    protected Task() {}
}
