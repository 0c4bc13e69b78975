package example.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** What is looked for in a document. */
@Entity
@Table(
        name = "extraction_profiles",
        uniqueConstraints =
                @UniqueConstraint(name = "uq_extraction_profiles_name", columnNames = "name"))
public class ExtractionProfile {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @Column(nullable = false, length = 100)
    @Nullable String name;

    @Column(nullable = false, columnDefinition = "text[]")
    @ColumnDefault("'{}'")
    @Nullable String[] fields;

    @Column(nullable = false)
    @ColumnDefault("false")
    boolean builtin;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
