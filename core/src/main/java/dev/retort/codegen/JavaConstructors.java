package dev.retort.codegen;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Any value of a schema or an operation as the Java that makes it again. */
final class JavaConstructors {

    private static final List<Class<?>> PARSED =
            List.of(
                    LocalDate.class,
                    LocalTime.class,
                    LocalDateTime.class,
                    OffsetDateTime.class,
                    OffsetTime.class,
                    ZonedDateTime.class,
                    Instant.class,
                    Duration.class);

    private final Imports imports;

    JavaConstructors(Imports imports) {
        this.imports = imports;
    }

    String value(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return JavaText.string(text);
        }
        if (value instanceof Enum<?> constant) {
            return imports.use(constant.getDeclaringClass()) + "." + constant.name();
        }
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof Collection<?> list) {
            return list(list);
        }
        return value instanceof Map<?, ?> map ? map(map) : scalar(value);
    }

    private String scalar(Object value) {
        if (value instanceof Long) {
            return value + "L";
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Short || value instanceof Byte) {
            return "("
                    + value.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
                    + ") "
                    + value;
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return value + "d";
        }
        if (value instanceof Float number && Float.isFinite(number)) {
            return value + "f";
        }
        if (value instanceof Double || value instanceof Float) {
            return value.getClass().getSimpleName() + ".valueOf(\"" + value + "\")";
        }
        if (value instanceof BigDecimal || value instanceof BigInteger) {
            return "new " + imports.use(value.getClass()) + "(\"" + value + "\")";
        }
        if (value instanceof UUID) {
            return imports.use(UUID.class) + ".fromString(\"" + value + "\")";
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (PARSED.contains(value.getClass())) {
            return imports.use(value.getClass()) + ".parse(\"" + value + "\")";
        }
        throw new IllegalArgumentException(
                "A value of "
                        + value.getClass().getName()
                        + " cannot be written into a script. Use a type of java.lang, java.math or"
                        + " java.time, or a UUID.");
    }

    private String bytes(byte[] bytes) {
        return imports.use(java.util.HexFormat.class)
                + ".of().parseHex(\""
                + java.util.HexFormat.of().formatHex(bytes)
                + "\")";
    }

    String list(Collection<?> list) {
        boolean holdsNull = list.stream().anyMatch(java.util.Objects::isNull);
        if (holdsNull && list.size() == 1) {
            return imports.use(java.util.Arrays.class) + ".asList((Object) null)";
        }
        String maker =
                holdsNull
                        ? imports.use(java.util.Arrays.class) + ".asList("
                        : imports.use(List.class) + ".of(";
        return maker + String.join(", ", list.stream().map(this::value).toList()) + ")";
    }

    /** Where an entry stands: options in the order of their enum, others as they come. */
    static int place(Map.Entry<?, ?> entry) {
        return entry.getKey() instanceof Enum<?> option ? option.ordinal() : 0;
    }

    String map(Map<?, ?> map) {
        List<String> entries =
                map.entrySet().stream()
                        .sorted(Comparator.comparing(JavaConstructors::place))
                        .map(
                                entry ->
                                        imports.use(Map.class)
                                                + ".entry("
                                                + value(entry.getKey())
                                                + ", "
                                                + value(entry.getValue())
                                                + ")")
                        .toList();
        if (map.size() > 10) {
            return imports.use(Map.class) + ".ofEntries(" + String.join(", ", entries) + ")";
        }
        List<String> pairs =
                map.entrySet().stream()
                        .sorted(Comparator.comparing(JavaConstructors::place))
                        .map(entry -> value(entry.getKey()) + ", " + value(entry.getValue()))
                        .toList();
        return imports.use(Map.class) + ".of(" + String.join(", ", pairs) + ")";
    }

    /** The call of the constructor of a record. */
    String record(Record record) {
        StringBuilder text = new StringBuilder("new ");
        text.append(imports.use(record.getClass())).append('(');
        String separator = "";
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            text.append(separator).append(value(component(record, component)));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    private static @Nullable Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    record.getClass().getName() + " does not show what it holds.", e);
        }
    }
}
