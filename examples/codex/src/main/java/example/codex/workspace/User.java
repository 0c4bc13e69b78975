package example.codex.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** Somebody who may log in. */
@Entity
@Table(
        name = "users",
        uniqueConstraints = {
            @UniqueConstraint(name = "uq_users_username", columnNames = "username"),
            @UniqueConstraint(name = "uq_users_email", columnNames = "email")
        })
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Integer id;

    @Column(nullable = false, length = 100)
    @Nullable String username;

    @Column(nullable = false, length = 255)
    @Nullable String email;

    @Column(name = "password_hash", nullable = false, length = 255)
    @Nullable String passwordHash;

    @Column(name = "is_active", nullable = false)
    @ColumnDefault("true")
    boolean active;

    @Column(name = "created_at", nullable = false)
    @Nullable Instant createdAt;

    protected User() {}
}
