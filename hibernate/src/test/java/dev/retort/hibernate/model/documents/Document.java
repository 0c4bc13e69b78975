package dev.retort.hibernate.model.documents;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

/** A colour, stored as its number. */
record Colour(int value) {}

@Converter(autoApply = true)
class ColourConverter implements AttributeConverter<Colour, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Colour colour) {
        return colour == null ? null : colour.value();
    }

    @Override
    public Colour convertToEntityAttribute(Integer value) {
        return value == null ? null : new Colour(value);
    }
}

@Converter
class ListConverter implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> list) {
        return list == null ? null : String.join(",", list);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return text == null ? null : List.of(text.split(","));
    }
}

@Entity
class Document {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(nullable = false)
    private UUID externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> properties;

    @Array(length = 20)
    private String[] words;

    private int[] numbers;
    private UUID[] related;

    @Convert(converter = ListConverter.class)
    @Column(length = 500)
    private List<String> labels;

    private Colour colour;
    private Instant created;
    private OffsetDateTime sent;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    private ZonedDateTime meeting;

    @Column(precision = 3)
    private Instant precise;

    private LocalTime alarm;
    private Duration length;
    private URI link;
    private Locale language;
    private ZoneId zone;
    private Class<?> kind;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String body;

    @Column(length = 100_000)
    private String wholeText;
}
