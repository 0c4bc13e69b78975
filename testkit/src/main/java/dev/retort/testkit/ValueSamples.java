package dev.retort.testkit;

import static dev.retort.schema.Dsl.*;

import dev.retort.schema.SqlType;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that a script may write, each with a type that holds it. */
final class ValueSamples {

    private ValueSamples() {}

    /** One value of one type. */
    record Sample(SqlType type, @Nullable Object value) {

        @Override
        public String toString() {
            String text =
                    value == null || !value.getClass().isArray()
                            ? String.valueOf(value)
                            : IntStream.range(0, Array.getLength(value))
                                    .mapToObj(i -> String.valueOf(Array.get(value, i)))
                                    .toList()
                                    .toString();
            return type + " " + (text.length() > 40 ? text.length() + " characters" : text);
        }
    }

    private static Stream<Sample> of(SqlType type, @Nullable Object... values) {
        return Arrays.stream(values).map(value -> new Sample(type, value));
    }

    static List<Sample> all() {
        return Stream.of(numbers(), texts(), moments(), others()).flatMap(it -> it).toList();
    }

    private static Stream<Sample> numbers() {
        return Stream.of(
                        of(bool(), true, false),
                        of(smallint(), (short) -7, 0),
                        of(integer(), Integer.MIN_VALUE, Integer.MAX_VALUE),
                        of(bigint(), Long.MIN_VALUE, Long.MAX_VALUE, -1),
                        of(
                                decimal(20, 5),
                                new BigDecimal("-123456789012345.67890"),
                                new BigDecimal("0.00001"),
                                new BigDecimal("1E+3")),
                        of(doublePrecision(), 1.5e300, -2.5e-300, 0.1, 1e16),
                        of(real(), 0.5f))
                .flatMap(it -> it);
    }

    private static Stream<Sample> texts() {
        return Stream.of(
                        of(
                                varchar(200),
                                "",
                                "O'Brien",
                                "back\\slash \\' and \"double\"",
                                "two\nlines\r\nand a\ttab",
                                "semi;colon -- no comment /* at all */",
                                "größe 漢字 🐘",
                                "? :name ${x} $$ %s",
                                " spaces "),
                        of(text(), "x".repeat(100_000)),
                        of(character(3), "abc"))
                .flatMap(it -> it);
    }

    private static Stream<Sample> moments() {
        return Stream.of(
                        of(date(), LocalDate.of(2026, 1, 15), LocalDate.of(1970, 1, 1)),
                        of(time(3), LocalTime.of(0, 0), LocalTime.of(23, 59, 59, 123_000_000)),
                        of(
                                timestamp(6),
                                LocalDateTime.of(2026, 1, 15, 10, 15),
                                LocalDateTime.of(1999, 12, 31, 23, 59, 59, 123_456_000)),
                        of(
                                timestamptz(6),
                                Instant.parse("2026-01-15T10:15:30.123456Z"),
                                OffsetDateTime.parse("2026-07-15T10:15:30+02:00")),
                        of(timetz(3), OffsetTime.parse("10:15:30+02:00")))
                .flatMap(it -> it);
    }

    private static Stream<Sample> others() {
        return Stream.of(
                        of(blob(), new byte[] {0, 1, -1, 39, 92}, new byte[0]),
                        of(varbinary(64), new byte[] {0, 1, -1, 39, 92}),
                        of(uuid(), UUID.fromString("3f9c21d0-a7be-4c11-8d2e-000000000001")),
                        of(json(), "{\"it's\": [1, \"a\\\\b\", null]}", "[]", "\"text\"", "5"),
                        of(array(varchar(20)), List.of("a", "it's", "{b,\"c\"}"), List.of()),
                        of(array(integer()), List.of(1, 2), new int[] {3}, new Integer[] {4}))
                .flatMap(it -> it);
    }
}
