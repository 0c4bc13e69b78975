package example.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that knowledge is drawn from. */
@Entity
@Table(
        name = "documents",
        uniqueConstraints = @UniqueConstraint(name = "uq_documents_sha256", columnNames = "sha256"))
public class Document {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @Column(nullable = false, length = 1000)
    @Nullable String path;

    @Column(nullable = false, length = 64)
    @Nullable String sha256;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    @ColumnDefault("'{}'")
    @Nullable String payload;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
