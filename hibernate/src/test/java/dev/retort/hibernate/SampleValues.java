package dev.retort.hibernate;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;

/** Values for attributes of entities, small enough for every column and every check. */
final class SampleValues {

    private static final Instant MOMENT = Instant.parse("2024-01-15T10:15:30Z");

    private static final Map<Class<?>, IntFunction<Object>> VALUES =
            Map.ofEntries(
                    Map.entry(String.class, n -> "v" + n % 10),
                    Map.entry(boolean.class, n -> n % 2 == 1),
                    Map.entry(Boolean.class, n -> n % 2 == 1),
                    Map.entry(char.class, n -> 'x'),
                    Map.entry(Character.class, n -> 'x'),
                    Map.entry(byte.class, n -> (byte) n),
                    Map.entry(Byte.class, n -> (byte) n),
                    Map.entry(short.class, n -> (short) n),
                    Map.entry(Short.class, n -> (short) n),
                    Map.entry(int.class, n -> n),
                    Map.entry(Integer.class, n -> n),
                    Map.entry(long.class, n -> (long) n),
                    Map.entry(Long.class, n -> (long) n),
                    Map.entry(float.class, n -> n + 0.5f),
                    Map.entry(Float.class, n -> n + 0.5f),
                    Map.entry(double.class, n -> n + 0.25),
                    Map.entry(Double.class, n -> n + 0.25),
                    Map.entry(BigDecimal.class, n -> BigDecimal.valueOf(n * 100L + 25, 2)),
                    Map.entry(BigInteger.class, n -> BigInteger.valueOf(n)),
                    Map.entry(UUID.class, n -> new UUID(42, n)),
                    Map.entry(LocalDate.class, n -> LocalDate.of(2024, 1, 1 + n % 28)),
                    Map.entry(LocalTime.class, n -> LocalTime.of(10, n % 60)),
                    Map.entry(LocalDateTime.class, n -> LocalDateTime.of(2024, 1, 15, 10, n % 60)),
                    Map.entry(Instant.class, n -> MOMENT.plusSeconds(n)),
                    Map.entry(
                            OffsetDateTime.class,
                            n -> MOMENT.plusSeconds(n).atZone(ZoneId.of("UTC")).toOffsetDateTime()),
                    Map.entry(
                            ZonedDateTime.class,
                            n -> MOMENT.plusSeconds(n).atZone(ZoneId.of("+02:00"))),
                    Map.entry(
                            OffsetTime.class, n -> OffsetTime.of(10, n % 60, 0, 0, ZoneOffset.UTC)),
                    Map.entry(ZoneOffset.class, n -> ZoneOffset.ofHours(2)),
                    Map.entry(Duration.class, n -> Duration.ofSeconds(n)),
                    Map.entry(Period.class, n -> Period.ofDays(n)),
                    Map.entry(Year.class, n -> Year.of(2000 + n)),
                    Map.entry(YearMonth.class, n -> YearMonth.of(2000 + n, 2)),
                    Map.entry(MonthDay.class, n -> MonthDay.of(2, 1 + n % 28)),
                    Map.entry(Date.class, n -> Timestamp.valueOf("1970-01-01 00:00:00")),
                    Map.entry(Calendar.class, n -> new GregorianCalendar(2024, 0, 15)),
                    Map.entry(java.sql.Date.class, n -> java.sql.Date.valueOf("2024-01-15")),
                    Map.entry(Time.class, n -> Time.valueOf("10:15:30")),
                    Map.entry(Timestamp.class, n -> Timestamp.valueOf("2024-01-15 10:15:30")),
                    Map.entry(TimeZone.class, n -> TimeZone.getTimeZone("UTC")),
                    Map.entry(Currency.class, n -> Currency.getInstance("EUR")),
                    Map.entry(InetAddress.class, n -> InetAddress.getLoopbackAddress()),
                    Map.entry(char[].class, n -> new char[] {'a', 'b'}),
                    Map.entry(Byte[].class, n -> new Byte[] {1, (byte) n}),
                    Map.entry(Blob.class, n -> blob(new byte[] {1, (byte) n})),
                    Map.entry(Clob.class, n -> clob("c" + n)),
                    Map.entry(URI.class, n -> URI.create("https://example.com/" + n)),
                    Map.entry(URL.class, n -> url("https://example.com/" + n)),
                    Map.entry(Locale.class, n -> Locale.GERMANY),
                    Map.entry(ZoneId.class, n -> ZoneId.of("UTC")),
                    Map.entry(Class.class, n -> String.class),
                    Map.entry(Object.class, n -> new byte[] {1, 2, (byte) n}),
                    Map.entry(byte[].class, n -> new byte[] {1, 2, (byte) n}),
                    Map.entry(int[].class, n -> new int[] {1, n}),
                    Map.entry(String[].class, n -> new String[] {"a", "b" + n}),
                    Map.entry(UUID[].class, n -> new UUID[] {new UUID(1, n)}),
                    Map.entry(List.class, n -> List.of("a", "b" + n)),
                    Map.entry(Set.class, n -> Set.of("a" + n)),
                    Map.entry(Map.class, n -> new TreeMap<>(Map.of("key", "v" + n))));

    private SampleValues() {}

    /** Whether there is a value of a type. */
    static boolean has(Class<?> type) {
        return VALUES.containsKey(type)
                || enumClass(type) != null
                || type.isRecord()
                || type.isArray() && has(type.getComponentType());
    }

    /** The enum that a class is or is a constant of, or null. */
    private static Class<?> enumClass(Class<?> type) {
        return type.isEnum()
                ? type
                : Enum.class.isAssignableFrom(type) ? type.getSuperclass() : null;
    }

    /** A value of a type; another number makes another one where there is more than one. */
    static Object of(Class<?> type, int number) {
        if (VALUES.containsKey(type)) {
            return VALUES.get(type).apply(number);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[number % type.getEnumConstants().length];
        }
        if (type.isArray()) {
            Object array = java.lang.reflect.Array.newInstance(type.getComponentType(), 1);
            java.lang.reflect.Array.set(array, 0, of(type.getComponentType(), number));
            return array;
        }
        if (type.isRecord()) {
            return ofRecord(type, number);
        }
        throw new IllegalArgumentException("There is no sample of " + type + ".");
    }

    private static Object ofRecord(Class<?> type, int number) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Stream.of(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Stream.of(components).map(it -> of(it.getType(), number)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value in a form that is equal before and after a database had it. */
    static String describe(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof Calendar calendar) {
            return describe(calendar.getTime());
        }
        if (value instanceof Date date) {
            return new SimpleDateFormat("yyyy-MM-dd HH:mm").format(date);
        }
        if (value instanceof Blob || value instanceof Clob) {
            return contents(value);
        }
        if (value instanceof InetAddress address) {
            return address.getHostAddress();
        }
        if (value instanceof OffsetTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put(describe(key), describe(each)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(SampleValues::describe).sorted().toList().toString();
        }
        if (value != null && value.getClass().isArray()) {
            int length = java.lang.reflect.Array.getLength(value);
            return Stream.iterate(0, i -> i < length, i -> i + 1)
                    .map(i -> describe(java.lang.reflect.Array.get(value, i)))
                    .toList()
                    .toString();
        }
        return String.valueOf(value);
    }

    private static Blob blob(byte[] bytes) {
        try {
            return new SerialBlob(bytes);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Clob clob(String text) {
        try {
            return new SerialClob(text.toCharArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String contents(Object large) {
        try {
            return large instanceof Blob blob
                    ? describe(blob.getBytes(1, (int) blob.length()))
                    : ((Clob) large).getSubString(1, (int) ((Clob) large).length());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
