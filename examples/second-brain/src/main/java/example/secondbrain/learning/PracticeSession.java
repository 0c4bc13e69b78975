package example.secondbrain.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A sitting in which cards and exercises are practised. */
@Entity
@Table(name = "practice_sessions")
public class PracticeSession {

    @Id
    @ColumnDefault("gen_random_uuid()")
    @Nullable UUID id;

    @Column(nullable = false, length = 30)
    @Nullable String kind;

    @Column(name = "planned_minutes", nullable = false)
    @ColumnDefault("15")
    int plannedMinutes;

    @Column(name = "started_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant startedAt;

    @Column(name = "ended_at")
    @Nullable Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    @ColumnDefault("'{}'")
    @Nullable String settings;
}
