package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** One instance of every entity, stored, read back, changed and deleted by Hibernate. */
final class Instances {

    /** Annotations whose attributes are not what was put in. */
    private static final Set<String> COMPUTED =
            Set.of(
                    "CreationTimestamp",
                    "Formula",
                    "Generated",
                    "GeneratedColumn",
                    "TenantId",
                    "UpdateTimestamp",
                    "Version");

    private final SessionFactory factory;
    private final Set<String> leftEmpty;
    private final Map<EntityType<?>, Object> instances = new LinkedHashMap<>();
    private int number;

    private Instances(SessionFactory factory, Set<String> leftEmpty) {
        this.factory = factory;
        this.leftEmpty = leftEmpty;
        factory.getMetamodel().getEntities().stream()
                .filter(type -> type.getJavaType() != null && type.getJavaType() != Map.class)
                .filter(type -> !Modifier.isAbstract(type.getJavaType().getModifiers()))
                .filter(type -> !type.getJavaType().isAnnotationPresent(Subselect.class))
                .filter(type -> !type.getJavaType().isAnnotationPresent(View.class))
                .sorted(Comparator.comparing(EntityType::getName))
                .forEach(type -> instances.put(type, create(type.getJavaType())));
    }

    /**
     * Takes one instance of every entity through its life; the number of entities.
     *
     * @param leftEmpty the names of attributes that get no value
     */
    static int live(SessionFactory factory, Set<String> leftEmpty) {
        Instances all = new Instances(factory, leftEmpty);
        all.store();
        all.readBack();
        all.change();
        all.readBack();
        all.delete();
        return all.instances.size();
    }

    private void store() {
        instances.forEach((type, instance) -> fill(instance, type, it -> !isReference(it)));
        instances.forEach((type, instance) -> fill(instance, type, Instances::isRequired));
        List<EntityType<?>> order = new ArrayList<>();
        instances.keySet().forEach(type -> order(type, order));
        Map<EntityType<?>, Object> sorted = new LinkedHashMap<>();
        order.forEach(type -> sorted.put(type, instances.get(type)));
        instances.clear();
        instances.putAll(sorted);
        factory.inTransaction(
                session -> {
                    instances.values().forEach(session::persist);
                    session.flush();
                    instances.forEach(
                            (type, instance) ->
                                    fill(instance, type, it -> isReference(it) && !isRequired(it)));
                });
    }

    /** Those that an instance cannot be without come before it. */
    private void order(EntityType<?> type, List<EntityType<?>> order) {
        if (order.contains(type)) {
            return;
        }
        for (Attribute<?, ?> attribute : attributes(type)) {
            if (isRequired(attribute)) {
                order(entity(attribute.getJavaType()), order);
            }
        }
        order.add(type);
    }

    private void readBack() {
        factory.inTransaction(
                session ->
                        instances.forEach(
                                (type, instance) ->
                                        assertThat(describe(find(session, type), type))
                                                .as(type.getName())
                                                .isEqualTo(describe(instance, type))));
    }

    private void change() {
        factory.inTransaction(
                session ->
                        instances.forEach(
                                (type, instance) -> {
                                    Object found = find(session, type);
                                    for (Attribute<?, ?> attribute : attributes(type)) {
                                        if (isChangeable(attribute)) {
                                            number++;
                                            Object value =
                                                    SampleValues.of(
                                                            attribute.getJavaType(), number);
                                            set(found, attribute, value);
                                            set(instance, attribute, value);
                                        }
                                    }
                                }));
    }

    private void delete() {
        List<EntityType<?>> backwards = new ArrayList<>(instances.keySet());
        java.util.Collections.reverse(backwards);
        factory.inTransaction(
                session -> {
                    for (EntityType<?> type : backwards) {
                        detach(find(session, type), type);
                    }
                    session.flush();
                    for (EntityType<?> type : backwards) {
                        session.remove(find(session, type));
                        session.flush();
                    }
                });
        factory.inTransaction(
                session -> backwards.forEach(type -> assertThat(find(session, type)).isNull()));
    }

    private void detach(Object instance, EntityType<?> type) {
        for (Attribute<?, ?> attribute : attributes(type)) {
            if (attribute.isCollection() && isOwned(attribute)) {
                Object value = get(instance, attribute);
                if (value instanceof Map<?, ?> map) {
                    map.clear();
                } else if (value instanceof Collection<?> collection) {
                    collection.clear();
                }
            } else if (isReference(attribute) && !isRequired(attribute)
                    || !attribute.isCollection()
                            && refersFromWithin((SingularAttribute<?, ?>) attribute)) {
                set(instance, attribute, null);
            }
        }
    }

    private static boolean refersFromWithin(SingularAttribute<?, ?> attribute) {
        return !attribute.isId()
                && attribute.getType() instanceof EmbeddableType<?> part
                && part.getAttributes().stream().anyMatch(Attribute::isAssociation);
    }

    private Object find(Session session, EntityType<?> type) {
        Object id = factory.getPersistenceUnitUtil().getIdentifier(instances.get(type));
        return session.find(type.getJavaType(), id);
    }

    private void fill(Object instance, ManagedType<?> type, Predicate<Attribute<?, ?>> which) {
        for (Attribute<?, ?> attribute : attributes(type)) {
            if (which.test(attribute) && !isLeftToHibernate(type, attribute)) {
                number = number % 90 + 1;
                fill(instance, attribute);
            }
        }
    }

    private void fill(Object instance, Attribute<?, ?> attribute) {
        if (attribute.isCollection()) {
            fillCollection(instance, (PluralAttribute<?, ?, ?>) attribute);
        } else if (isReference(attribute)) {
            if (isOwned(attribute)) {
                set(instance, attribute, instances.get(entity(attribute.getJavaType())));
            }
        } else {
            SingularAttribute<?, ?> single = (SingularAttribute<?, ?>) attribute;
            Object several = attribute.getJavaType() == List.class ? several(single) : null;
            set(instance, attribute, several == null ? value(single.getType()) : several);
        }
    }

    /** A list in one column, of what its field says; null where that says too little. */
    private List<?> several(SingularAttribute<?, ?> attribute) {
        return attribute.getJavaMember() instanceof Field field
                        && field.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> type
                        && SampleValues.has(type)
                ? List.of(SampleValues.of(type, number), SampleValues.of(type, number + 1))
                : null;
    }

    private Object value(jakarta.persistence.metamodel.Type<?> type) {
        if (type instanceof EmbeddableType<?> embeddable && !SampleValues.has(type.getJavaType())) {
            Object part = create(embeddable.getJavaType());
            fill(part, embeddable, it -> true);
            return part;
        }
        if (type instanceof EntityType<?> entity) {
            return instances.get(entity(entity.getJavaType()));
        }
        return SampleValues.of(type.getJavaType(), number);
    }

    private static Class<?> elementClass(Attribute<?, ?> attribute) {
        var type = (ParameterizedType) ((Field) attribute.getJavaMember()).getGenericType();
        return (Class<?>) type.getActualTypeArguments()[0];
    }

    @SuppressWarnings("unchecked")
    private void fillCollection(Object instance, PluralAttribute<?, ?, ?> attribute) {
        if (!isOwned(attribute)) {
            return;
        }
        Object value =
                isToAny(attribute)
                        ? instances.get(entity(elementClass(attribute)))
                        : value(attribute.getElementType());
        Object collection = get(instance, attribute);
        if (collection == null) {
            collection =
                    switch (attribute.getCollectionType()) {
                        case MAP -> new LinkedHashMap<>();
                        case SET -> new java.util.HashSet<>();
                        default -> new ArrayList<>();
                    };
            set(instance, attribute, collection);
        }
        if (attribute instanceof MapAttribute<?, ?, ?> map) {
            ((Map<Object, Object>) collection).put(value(map.getKeyType()), value);
        } else {
            ((Collection<Object>) collection).add(value);
        }
    }

    /** What an instance holds, by the names of its attributes. */
    private Map<String, String> describe(Object instance, ManagedType<?> type) {
        Map<String, String> description = new TreeMap<>();
        for (Attribute<?, ?> attribute : attributes(type)) {
            boolean computed =
                    annotations(attribute.getJavaMember()).stream()
                            .anyMatch(it -> COMPUTED.contains(it.annotationType().getSimpleName()));
            if (!computed && isOwned(attribute)) {
                Object value = get(instance, attribute);
                boolean empty = value == null && attribute.isCollection();
                description.put(attribute.getName(), empty ? "[]" : describe(value));
            }
        }
        return description;
    }

    private String describe(Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(this::describe).sorted().toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(it -> describe(it.getKey()) + "=" + describe(it.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (value == null || SampleValues.has(value.getClass())) {
            return SampleValues.describe(value);
        }
        for (EntityType<?> type : factory.getMetamodel().getEntities()) {
            if (type.getJavaType() != null && type.getJavaType().isInstance(value)) {
                return "#" + describe(factory.getPersistenceUnitUtil().getIdentifier(value));
            }
        }
        for (EmbeddableType<?> type : factory.getMetamodel().getEmbeddables()) {
            if (type.getJavaType() == value.getClass()) {
                return describe(value, type).toString();
            }
        }
        return SampleValues.describe(value);
    }

    private EntityType<?> entity(Class<?> type) {
        return instances.keySet().stream()
                .filter(it -> type.isAssignableFrom(it.getJavaType()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Attribute<?, ?>> attributes(ManagedType<?> type) {
        List<Attribute<?, ?>> attributes = new ArrayList<>(type.getAttributes());
        attributes.sort(Comparator.comparing(Attribute::getName));
        return attributes;
    }

    private static boolean isReference(Attribute<?, ?> attribute) {
        return attribute.isAssociation()
                || isToAny(attribute)
                || attribute.isCollection()
                        && ((PluralAttribute<?, ?, ?>) attribute).getElementType()
                                instanceof EntityType<?>;
    }

    /** Whether it refers to entities that have no more in common than what the class says. */
    private static boolean isToAny(Attribute<?, ?> attribute) {
        return has(attribute, "Any") || has(attribute, "ManyToAny");
    }

    private static boolean isRequired(Attribute<?, ?> attribute) {
        return attribute.isAssociation()
                && attribute instanceof SingularAttribute<?, ?> single
                && (single.isId() || !single.isOptional() || has(single, "MapsId"))
                && isOwned(attribute);
    }

    /** Whether this side writes the association. */
    private static boolean isOwned(Attribute<?, ?> attribute) {
        return annotations(attribute.getJavaMember()).stream()
                .filter(it -> it.annotationType().getPackageName().equals("jakarta.persistence"))
                .flatMap(
                        it -> Arrays.stream(it.annotationType().getMethods()).map(m -> text(it, m)))
                .allMatch(String::isEmpty);
    }

    private static String text(Annotation annotation, Method method) {
        try {
            return method.getName().equals("mappedBy") ? (String) method.invoke(annotation) : "";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isChangeable(Attribute<?, ?> attribute) {
        boolean plain =
                attribute.getPersistentAttributeType() == Attribute.PersistentAttributeType.BASIC
                        && (attribute.getJavaType() == String.class
                                || attribute.getJavaType() == int.class);
        return plain
                && !((SingularAttribute<?, ?>) attribute).isId()
                && !has(attribute, "NaturalId")
                && !has(attribute, "Version")
                && COMPUTED.stream().noneMatch(it -> has(attribute, it))
                && annotations(attribute.getJavaMember()).stream()
                        .noneMatch(
                                it ->
                                        it instanceof jakarta.persistence.Column column
                                                && !column.updatable());
    }

    /** Versions, generated identifiers, and identifiers that are another's. */
    private boolean isLeftToHibernate(ManagedType<?> type, Attribute<?, ?> attribute) {
        if (leftEmpty.contains(attribute.getName())
                || has(attribute, Version.class.getSimpleName())
                || has(attribute, "TenantId")
                || has(attribute, GeneratedValue.class.getSimpleName())) {
            return true;
        }
        return type instanceof EntityType<?> entity
                && attribute instanceof SingularAttribute<?, ?> single
                && single.isId()
                && entity.hasSingleIdAttribute()
                && !(single.getType() instanceof EmbeddableType<?>)
                && !generator(entity).equals("Assigned");
    }

    private String generator(EntityType<?> type) {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(type.getJavaType())
                .getGenerator()
                .getClass()
                .getSimpleName();
    }

    private static boolean has(Attribute<?, ?> attribute, String annotation) {
        return annotations(attribute.getJavaMember()).stream()
                .anyMatch(it -> it.annotationType().getSimpleName().equals(annotation));
    }

    private static List<Annotation> annotations(Member member) {
        return member instanceof java.lang.reflect.AnnotatedElement element
                ? List.of(element.getAnnotations())
                : List.of();
    }

    private static Object create(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Object instance, Attribute<?, ?> attribute) {
        try {
            Object target = org.hibernate.Hibernate.unproxy(instance);
            return field(target.getClass(), attribute.getName()).get(target);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object instance, Attribute<?, ?> attribute, Object value) {
        try {
            Object target = org.hibernate.Hibernate.unproxy(instance);
            field(target.getClass(), attribute.getName()).set(target, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new IllegalStateException(type + " has no field " + name + ".");
    }
}
