package dev.retort.hibernate.model.aggregates;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyEnumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

enum Season {
    SUMMER,
    WINTER
}

@Embeddable
record Span(
        @Column(nullable = false) LocalDate begins,
        LocalDate ends,
        @Enumerated(EnumType.STRING) Season season) {}

@Embeddable
record Cost(@Column(precision = 10, scale = 2) BigDecimal sum, @Column(length = 3) String unit) {}

@Embeddable
record Leg(@Embedded Span span, String place) {}

@Embeddable
record TripId(@Column(length = 10) String traveller, int number) {}

@Entity
class Trip {
    @EmbeddedId private TripId id;

    @Embedded private Span span;

    @AttributeOverride(name = "span.begins", column = @Column(name = "leg_begins"))
    @AttributeOverride(name = "span.ends", column = @Column(name = "leg_ends"))
    @AttributeOverride(name = "span.season", column = @Column(name = "leg_season"))
    private Leg first;

    @ElementCollection private Set<Cost> costs = new HashSet<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Season, Cost> bySeason = new HashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> words;

    private String title;
}

record RoomId(String house, int number) {}

@Entity
@IdClass(RoomId.class)
class Room {
    @Id
    @Column(length = 30)
    private String house;

    @Id private int number;
    private String colour;
    @ManyToOne private Trip trip;
}
