package dev.retort.codegen;

import dev.retort.operation.CustomOperation;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TypeKind;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Operations of every kind with every option, made up from a seed by the shape of their records.
 */
final class RandomOperations {

    private static final List<String> TEXTS =
            List.of(
                    "account",
                    "Odd Name",
                    "it's",
                    "a \"quoted\" word",
                    "\\ back \\n slash",
                    "tab\tand\rreturn",
                    "SELECT 1\nFROM account\nWHERE name = '\"\"\"' AND \\d\n",
                    "\n  indented\n\n    more \n\t\nend\"",
                    "   SELECT a very long line of SQL, longer than forty characters\n   FROM it",
                    "snow \u2603 \ud83d\ude00 \u0000 \u007f",
                    "*/ // \\u002a");

    private static final List<String> NAMES =
            List.of("account", "Odd Name", "with.dot", "\"order\"", "\u00fcber", "a\"b");

    private static final List<@Nullable Object> VALUES =
            Arrays.asList(
                    null,
                    "text",
                    1,
                    2L,
                    (short) 3,
                    (byte) 4,
                    1.5d,
                    Float.NaN,
                    true,
                    new BigDecimal("1.50"),
                    UUID.fromString("00000000-0000-0000-0000-000000000001"),
                    LocalDate.parse("2026-01-15"),
                    OffsetDateTime.parse("2026-01-15T10:00:00+02:00"));

    private final Random random;

    RandomOperations(long seed) {
        this.random = new Random(seed);
    }

    /** One operation of a kind. */
    Operation operation(Class<?> kind) {
        if (kind == Operation.Custom.class) {
            return new Operation.Custom(new Greeting(one(TEXTS)));
        }
        if (kind == Operation.CreateObject.class) {
            return new Operation.CreateObject(object(), random.nextBoolean());
        }
        if (kind == Operation.DropObject.class) {
            SchemaObject object = object();
            return new Operation.DropObject(
                    object.id(), object, random.nextBoolean(), random.nextInt(4) == 0);
        }
        if (kind == Operation.DropConstraint.class) {
            Constraint was = (Constraint) special(Constraint.class);
            QualifiedName table = (QualifiedName) special(QualifiedName.class);
            return new Operation.DropConstraint(table, was.name(), was, random.nextBoolean());
        }
        return (Operation) record(kind);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Anything but a table or an index, which have operations of their own. */
    private SchemaObject object() {
        while (true) {
            Object object = value(SchemaObject.class, SchemaObject.class.getPermittedSubclasses());
            if (!(object instanceof Table || object instanceof Index)) {
                return (SchemaObject) object;
            }
        }
    }

    private Object value(Class<?> type, Class<?>[] kinds) {
        Class<?> kind = kinds[random.nextInt(kinds.length)];
        return kind.isSealed() ? value(type, kind.getPermittedSubclasses()) : make(kind);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getAnnotatedType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " " + Arrays.toString(values), e);
        }
    }

    private @Nullable Object value(AnnotatedType annotated) {
        if (annotated.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic) {
            AnnotatedType[] arguments =
                    ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            return generic.getRawType() == Map.class ? map(arguments) : list(arguments[0]);
        }
        return make((Class<?>) type);
    }

    private List<@Nullable Object> list(AnnotatedType element) {
        List<@Nullable Object> list = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            list.add(element.getType() == Operation.class ? change() : value(element));
        }
        return list;
    }

    private Operation change() {
        return operation(
                one(
                        List.of(
                                Operation.AddColumn.class,
                                Operation.DropColumn.class,
                                Operation.RenameColumn.class,
                                Operation.CreateIndex.class)));
    }

    private Map<Object, Object> map(AnnotatedType[] arguments) {
        Map<Object, Object> map = new LinkedHashMap<>();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            map.put(value(arguments[0]), value(arguments[1]));
        }
        return map;
    }

    private Object make(Class<?> type) {
        if (type == String.class) {
            return one(TEXTS);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == Integer.class) {
            return random.nextInt(100);
        }
        if (type == Long.class) {
            return random.nextLong();
        }
        if (type == Object.class) {
            Object value = one(VALUES);
            return value == null ? "none" : value;
        }
        if (type.isEnum()) {
            return one(Arrays.asList(type.getEnumConstants()));
        }
        return special(type);
    }

    private Object special(Class<?> type) {
        if (type == QualifiedName.class) {
            return new QualifiedName(
                    random.nextInt(3) == 0 ? one(List.of("sales", "Odd.Schema")) : null,
                    one(NAMES.subList(0, 5)));
        }
        if (type == SqlType.class) {
            return sqlType();
        }
        if (type == Position.class) {
            return one(List.of(Position.first(), Position.before("a"), Position.after("b")));
        }
        if (type == ObjectId.class) {
            QualifiedName table = (QualifiedName) special(QualifiedName.class);
            return random.nextBoolean()
                    ? ObjectId.part(one(List.of(ObjectKind.values())), table, one(NAMES))
                    : (ObjectId) record(type);
        }
        return type.isSealed() ? value(type, type.getPermittedSubclasses()) : record(type);
    }

    private SqlType sqlType() {
        TypeKind kind = one(List.of(TypeKind.values()));
        return switch (kind) {
            case NATIVE -> SqlType.ofNative(one(TEXTS));
            case ARRAY -> SqlType.arrayOf(sqlType());
            default -> {
                Integer[] arguments = new Integer[random.nextInt(3)];
                Arrays.setAll(arguments, i -> 1 + i);
                yield SqlType.of(kind, arguments);
            }
        };
    }

    /** A custom operation for scripts to make again. */
    public record Greeting(String text) implements CustomOperation {

        @Override
        public List<String> statements(String dialect, Schema before) {
            return List.of();
        }

        @Override
        public CustomOperation reverse() {
            return this;
        }

        @Override
        public Schema apply(Schema before) {
            return before;
        }

        @Override
        public String javaSource() {
            return "dev.retort.codegen.Greetings.greeting(" + JavaText.string(text) + ")";
        }
    }
}
