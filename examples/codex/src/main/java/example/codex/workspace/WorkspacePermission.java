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
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** What somebody else may do in a workspace. */
@Entity
@Table(
        name = "workspace_permissions",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_workspace_permissions_workspace_user",
                        columnNames = {"workspace_id", "user_id"}))
public class WorkspacePermission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "workspace_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_workspace_permissions_workspace"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Workspace workspace;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "user_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_workspace_permissions_user"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable User user;

    @Column(name = "permission_level", nullable = false, length = 20)
    @ColumnDefault("'read'")
    @Nullable String level;

    @Column(name = "created_at", nullable = false)
    @Nullable Instant createdAt;

    protected WorkspacePermission() {}
}
