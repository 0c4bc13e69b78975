package example.secondbrain.learning;

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
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One try at an exercise. */
@Entity
@Table(
        name = "exercise_attempts",
        indexes = @Index(name = "ix_exercise_attempts_exercise_id", columnList = "exercise_id"))
public class ExerciseAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "exercise_id",
            nullable = false,
            foreignKey = @ForeignKey(name = "fk_exercise_attempts_exercise"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Exercise exercise;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
            name = "session_id",
            foreignKey = @ForeignKey(name = "fk_exercise_attempts_session"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    @Nullable PracticeSession session;

    @Column(columnDefinition = "text")
    @Nullable String answer;

    @Column(precision = 4, scale = 3)
    @Nullable BigDecimal score;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    @Nullable String feedback;

    @Column(name = "attempted_at", nullable = false)
    @ColumnDefault("CURRENT_TIMESTAMP")
    @Nullable Instant attemptedAt;
}
