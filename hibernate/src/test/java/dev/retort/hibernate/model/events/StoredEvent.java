package dev.retort.hibernate.model.events;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

record Metadata(String correlation, String causation) {}

enum Delivery {
    WAITING,
    SENT,
    FAILED
}

/** An identifier of its own type. */
record AggregateType(String name) {}

@Converter(autoApply = true)
class AggregateTypes implements jakarta.persistence.AttributeConverter<AggregateType, String> {
    @Override
    public String convertToDatabaseColumn(AggregateType type) {
        return type == null ? null : type.name();
    }

    @Override
    public AggregateType convertToEntityAttribute(String name) {
        return name == null ? null : new AggregateType(name);
    }
}

@Entity
@Table(
        name = "domain_event",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uk_event_version",
                        columnNames = {"aggregateId", "aggregate_version"}),
        indexes = {
            @Index(name = "ix_event_type_time", columnList = "eventType, occurredAt"),
            @Index(name = "ix_event_recorded", columnList = "recordedAt DESC")
        })
@Check(name = "ck_event_version", constraints = "aggregate_version >= 0")
class StoredEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long globalPosition;

    @Column(nullable = false, updatable = false)
    private UUID aggregateId;

    @Column(name = "aggregate_version", nullable = false)
    private long version;

    @Column(nullable = false, length = 100)
    private AggregateType aggregateType;

    @Column(nullable = false, length = 150)
    private String eventType;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    @Comment("What happened; one's own document")
    private Map<String, Object> payload;

    @JdbcTypeCode(SqlTypes.JSON)
    private Metadata metadata;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> tags;

    private String[] labels;
    private List<String> topics;
    private long[] offsets;
    private UUID[] causes;
    private List<Integer> weights;

    @Column(nullable = false)
    private Instant occurredAt;

    @Column(precision = 3)
    @ColumnDefault("CURRENT_TIMESTAMP")
    private LocalDateTime occurredLocally;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    private OffsetDateTime seenAt;

    @ColumnDefault("CURRENT_TIMESTAMP")
    @Generated
    private Instant recordedAt;

    @ColumnDefault("false")
    private boolean replayed;

    @ColumnDefault("0.00")
    @Column(precision = 10, scale = 2)
    private BigDecimal cost;

    @Column(length = 64)
    private byte[] digest;
}

@Embeddable
record SnapshotId(UUID aggregateId, @Column(length = 20) String kind) implements Serializable {}

@Entity
class AggregateSnapshot {
    @EmbeddedId private SnapshotId id;
    @Lob private byte[] state;

    @Column(nullable = false)
    private long aggregateVersion;

    @GeneratedColumn("aggregate_version / 100")
    private Long bucket;
}

record TokenId(String processorName, int segment) {}

@Entity
@IdClass(TokenId.class)
class ProcessorToken {
    @Id private String processorName;
    @Id private int segment;
    private Long position;
    private String owner;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(length = 2000)
    private byte[] token;
}

@Entity
@Table(indexes = @Index(columnList = "delivery, nextAttempt"))
class OutboxMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 36)
    private UUID id;

    @NaturalId private UUID messageKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    @ColumnDefault("'WAITING'")
    private Delivery delivery = Delivery.WAITING;

    @ColumnDefault("0")
    private int attempts;

    private OffsetDateTime nextAttempt;

    @Convert(disableConversion = true)
    @Column(length = 20_000)
    private String lastError;

    @Column(length = Integer.MAX_VALUE)
    private String body;
}
