package dev.retort.hibernate.model.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.TimeZone;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

@Entity
class Clock {
    @Id @GeneratedValue private Long id;
    private String name;

    private OffsetTime offsetTime;
    private OffsetDateTime offsetDateTime;
    private ZonedDateTime zonedDateTime;
    private LocalTime wallTime;
    private LocalDateTime localDateTime;
    private LocalDate localDate;
    private Instant instant;

    @Column(precision = 0)
    private Instant plain;

    @Column(precision = 3)
    private LocalDateTime millis;

    @Column(precision = 9)
    private OffsetDateTime nanos;

    @Column(precision = 2)
    private LocalTime hundredths;

    private Duration duration;

    @JdbcTypeCode(SqlTypes.BIGINT)
    private Duration millisOnly;

    private Year inYear;
    private Month inMonth;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    private YearMonth yearMonth;
    private MonthDay monthDay;
    private Period span;
    private ZoneOffset zoneOffset;
    private TimeZone timeZone;
    private Currency currency;

    @Temporal(TemporalType.DATE)
    private Date onDate;

    @Temporal(TemporalType.TIME)
    private Date atTime;

    @Temporal(TemporalType.TIMESTAMP)
    private Date atMoment;

    @Temporal(TemporalType.DATE)
    private Calendar calendar;

    private java.sql.Date sqlDate;
    private java.sql.Time sqlTime;
    private java.sql.Timestamp sqlTimestamp;
}

@Entity
class Zoned {
    @Id @GeneratedValue private Long id;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    private OffsetDateTime stated;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    private OffsetDateTime normalized;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    private ZonedDateTime utc;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "beside_zone")
    private OffsetDateTime beside;

    @TimeZoneStorage(TimeZoneStorageType.AUTO)
    private OffsetTime automatic;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant withoutZone;

    @JdbcTypeCode(SqlTypes.TIMESTAMP_WITH_TIMEZONE)
    private Instant withZone;

    @CurrentTimestamp private Instant touched;

    @ColumnDefault("'2000-01-01'")
    private LocalDate since;

    @Column(nullable = false)
    @ColumnDefault("current_timestamp")
    private LocalDateTime began;
}
