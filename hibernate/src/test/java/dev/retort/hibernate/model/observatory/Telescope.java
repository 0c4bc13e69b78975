package dev.retort.hibernate.model.observatory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.FractionalSeconds;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexJdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.hibernate.type.descriptor.java.StringJavaType;

enum Band {
    RADIO,
    INFRARED,
    VISIBLE
}

@Converter(autoApply = true)
class BandList implements AttributeConverter<Band[], String> {
    @Override
    public String convertToDatabaseColumn(Band[] bands) {
        if (bands == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Band band : bands) {
            names.add(band.name());
        }
        return String.join(" ", names);
    }

    @Override
    public Band[] convertToEntityAttribute(String text) {
        return text == null
                ? null
                : java.util.Arrays.stream(text.split(" ")).map(Band::valueOf).toArray(Band[]::new);
    }
}

@Converter
class Centimetres implements AttributeConverter<BigDecimal, Long> {
    @Override
    public Long convertToDatabaseColumn(BigDecimal metres) {
        return metres == null ? null : metres.movePointRight(2).longValue();
    }

    @Override
    public BigDecimal convertToEntityAttribute(Long number) {
        return number == null ? null : BigDecimal.valueOf(number, 2);
    }
}

@Embeddable
class Exposure {
    private Duration time;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Band band;

    private Double gain;
}

record Reading(int number, String unit) {}

/** Every moment in every storage. */
@Entity
class Moment {
    @Id @GeneratedValue private UUID id;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    private OffsetDateTime natively;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    private OffsetDateTime normalized;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    private ZonedDateTime inUtc;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "zone_of_it")
    private OffsetDateTime besides;

    @TimeZoneStorage(TimeZoneStorageType.AUTO)
    @Column(nullable = false)
    private ZonedDateTime whatever;

    @TimeZoneStorage(TimeZoneStorageType.DEFAULT)
    private OffsetDateTime standard;

    private OffsetTime timeOfDay;

    @FractionalSeconds(0)
    private Instant whole;

    @FractionalSeconds(3)
    private LocalDateTime milli;

    @Column(precision = 4)
    private LocalTime precise;

    @CurrentTimestamp(source = SourceType.DB)
    private Instant stored;
}

@Entity
class Scale {
    @Id @GeneratedValue private Long id;
    private Year inYear;
    private ZoneOffset shift;
    private ZoneId zone;
    private TimeZone timeZone;
    private Currency currency;
    private Locale locale;
    private Duration duration;
    private Character letter;
    private Byte tiny;
    private Short small;
    private Float real;
    private BigInteger big;

    @Column(precision = 30, scale = 0)
    private BigInteger bigger;

    @Column(precision = 38, scale = 10)
    private BigDecimal exact;

    private Class<?> type;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private String fixed;

    @JdbcTypeCode(SqlTypes.NUMERIC)
    @Column(precision = 12, scale = 3)
    private Double number;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    private int narrow;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UUID text;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String endless;

    @JavaType(StringJavaType.class)
    private String told;
}

@Entity
@Table(name = "flagged")
class Flagged {
    @Id @GeneratedValue private Long id;

    @Convert(converter = YesNoConverter.class)
    private boolean yes;

    @Convert(converter = TrueFalseConverter.class)
    @ColumnDefault("'F'")
    private Boolean truth;

    @Convert(converter = NumericBooleanConverter.class)
    private Boolean number;

    @ColumnDefault("true")
    @Column(nullable = false)
    private boolean plain;

    @Convert(converter = Centimetres.class)
    private BigDecimal length;

    private Band[] converted;

    @Enumerated private Band ordinal;

    @Enumerated(EnumType.STRING)
    @Column(length = 12, nullable = false)
    @ColumnDefault("'RADIO'")
    private Band named;

    @Enumerated
    @JdbcTypeCode(SqlTypes.INTEGER)
    private Band wide;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(length = 10)
    @Enumerated
    private Map<Band, Band> pairs = new HashMap<>();
}

@Entity
class Plate {
    @Id @GeneratedValue private Long id;

    @Lob private String text;
    @Lob private byte[] image;
    @Nationalized private String title;

    @Nationalized @Lob private String notes;

    @Column(length = 40000)
    private String much;

    @Column(length = 70000)
    private byte[] bytes;

    @Column(length = 16)
    private byte[] hash;

    private String[] names;
    private int[] numbers;
    private Long[] longs;

    @Array(length = 5)
    private LocalDate[] days;

    private List<String> list;
    private Set<String> wordSet;
}

@Entity
class Document {
    @Id @GeneratedValue private Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> properties;

    @JdbcTypeCode(SqlTypes.JSON)
    private Reading reading;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<String> several;

    @ElementCollection private List<Exposure> exposures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_word")
    @ListIndexJdbcTypeCode(SqlTypes.SMALLINT)
    @jakarta.persistence.OrderColumn(name = "at_index")
    private List<String> words = new ArrayList<>();

    @ElementCollection
    @MapKeyJdbcTypeCode(SqlTypes.CHAR)
    @MapKeyColumn(name = "letter", length = 2)
    private Map<String, Integer> counts = new HashMap<>();
}

@Entity
@Check(constraints = "height > 0 and width > 0")
@Check(name = "ck_area_wide", constraints = "width <> height")
class Area {
    @Id @GeneratedValue private Long id;

    @Column(nullable = false)
    @Check(name = "ck_width", constraints = "width between 1 and 5000")
    private int width;

    @Column(nullable = false)
    private int height;

    @GeneratedColumn("width * height")
    private Integer size;

    @Generated
    @ColumnDefault("42")
    private Integer answer;

    @ColumnTransformer(read = "lower(code)", write = "upper(?)")
    private String code;

    @Version private Instant version;
}

@Entity
class Observation {
    @Id @GeneratedValue private Long id;

    @PartitionKey
    @Column(nullable = false)
    private int night;

    @ManyToOne private Telescope telescope;
    @Embedded private Exposure exposure;
    @ManyToOne private Area area;
}

@Entity
class Telescope {
    @Id
    @Column(columnDefinition = "varchar(30)")
    private String name;

    private Year built;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    private Set<Band> bands = new HashSet<>();

    @ElementCollection private List<byte[]> keys = new ArrayList<>();
    @ElementCollection private Map<Locale, String> titles = new HashMap<>();
    @ElementCollection private Map<UUID, Instant> visits = new HashMap<>();
    @ElementCollection private Set<Duration> pauses = new HashSet<>();
}
