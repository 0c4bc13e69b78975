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

/** A folder of notebooks that belongs to a user. */
@Entity
@Table(
        name = "workspaces",
        uniqueConstraints = @UniqueConstraint(name = "uq_workspaces_path", columnNames = "path"))
public class Workspace {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "owner_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_workspaces_owner"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable User owner;

    @Column(nullable = false, length = 255)
    @Nullable String name;

    @Column(nullable = false, length = 500)
    @Nullable String path;

    @Column(name = "theme_setting", length = 20)
    @Nullable String themeSetting;

    @Column(name = "created_at", nullable = false)
    @Nullable Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    @Nullable Instant updatedAt;

    protected Workspace() {}
}
