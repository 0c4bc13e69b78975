package example.secondbrain.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/** An idea that several contents are about. */
@Entity
@Table(
        name = "concepts",
        uniqueConstraints = @UniqueConstraint(name = "uq_concepts_name", columnNames = "name"))
public class Concept {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @Column(nullable = false, length = 200)
    @Nullable String name;

    @Column(columnDefinition = "text")
    @Nullable String definition;

    @Column(nullable = false, columnDefinition = "text[]")
    @ColumnDefault("'{}'")
    @Nullable String[] aliases;

    @Column(name = "created_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant createdAt;
}
