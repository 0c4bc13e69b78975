package dev.retort.hibernate.model.nativeenums;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

enum TaskState {
    OPEN,
    DONE
}

enum Priority {
    HIGH,
    LOW
}

@Entity
class Task {
    @Id @GeneratedValue private Long id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private TaskState state;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    @ColumnDefault("'OPEN'")
    private TaskState former;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private Priority wish;

    @Enumerated(EnumType.STRING)
    private TaskState[] past;
}
