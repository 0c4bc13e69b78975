package dev.retort.hibernate;

import dev.retort.diff.Rename;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.RenamedFrom;
import dev.retort.schema.Schema;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads what classes and fields say that they were called before. An old name may be that of the
 * table or column, or that of the class or field, from which the rules for names make the other.
 */
final class EarlierNames {

    private final Metadata metadata;
    private final Database database;
    private final Names names;
    private final Schema schema;
    private final Set<Rename> renames = new LinkedHashSet<>();
    private final Map<String, String> prefixes = new HashMap<>();

    private EarlierNames(Metadata metadata, Names names, Schema schema) {
        this.metadata = metadata;
        this.database = metadata.getDatabase();
        this.names = names;
        this.schema = schema;
    }

    /** The renames that a mapping tells, whether or not a database has anything of the old name. */
    static List<Rename> read(Metadata metadata, Names names, Schema schema) {
        EarlierNames earlier = new EarlierNames(metadata, names, schema);
        metadata.getEntityBindings().forEach(earlier::readEntity);
        return List.copyOf(earlier.renames);
    }

    private void readEntity(PersistentClass entity) {
        if (entity.getClassName() == null) {
            return;
        }
        Class<?> type = entity.getMappedClass();
        prefixes.clear();
        boolean ownTable =
                entity.getSuperclass() == null
                        || entity.getSuperclass().getTable() != entity.getTable();
        if (ownTable) {
            for (String old : old(type)) {
                QualifiedName table = names.of(entity.getTable());
                for (String name : new LinkedHashSet<>(List.of(names.of(old), physical(old)))) {
                    prefixes.put(name + "_", table.name() + "_");
                    renameTable(table, name);
                }
            }
        }
        List<Property> properties = new ArrayList<>(entity.getProperties());
        if (entity.getIdentifierProperty() != null) {
            properties.add(entity.getIdentifierProperty());
        }
        readProperties(properties, type, entity.getTable());
    }

    /** A table takes with it what is named after it: sequences, tables of collections. */
    private void renameTable(QualifiedName table, String old) {
        add(table, old);
        String prefix = table.name() + "_";
        for (var sequence : schema.sequences()) {
            if (startsWith(sequence.name().name(), prefix)) {
                add(sequence.name(), old + sequence.name().name().substring(prefix.length() - 1));
            }
        }
        for (var other : schema.tables()) {
            if (startsWith(other.name().name(), prefix)) {
                add(other.name(), old + other.name().name().substring(prefix.length() - 1));
                for (var column : other.columns()) {
                    if (startsWith(column.name(), prefix)) {
                        addColumn(
                                other.name(),
                                column.name(),
                                old + column.name().substring(prefix.length() - 1));
                    }
                }
            }
        }
    }

    private void readProperties(List<Property> properties, Class<?> type, Table table) {
        for (Property property : properties) {
            Value value = property.getValue();
            Table own = value.getTable() == null ? table : value.getTable();
            for (String old : old(type, property.getName())) {
                if (value instanceof Collection collection) {
                    renameCollection(collection, property, old);
                } else {
                    renameColumns(names.of(own), value, property, old);
                }
            }
            if (value instanceof Component component
                    && component.getComponentClassName() != null
                    && component.getAggregateColumn() == null) {
                readProperties(component.getProperties(), component.getComponentClass(), own);
            }
        }
    }

    private void renameCollection(Collection collection, Property property, String old) {
        if (collection.isOneToMany()) {
            return;
        }
        QualifiedName table = names.of(collection.getCollectionTable());
        String field = physical(property.getName());
        String suffix = "_" + field;
        add(table, names.of(old));
        if (table.name().toLowerCase(Locale.ROOT).endsWith(suffix.toLowerCase(Locale.ROOT))) {
            int length = table.name().length() - field.length();
            String same = table.name().substring(0, length) + physical(old);
            add(table, same);
            prefixes.forEach(
                    (was, is) -> {
                        if (startsWith(same, is)) {
                            add(table, was + same.substring(is.length()));
                        }
                    });
        }
        renameColumns(table, collection.getElement(), property, old);
    }

    private void renameColumns(QualifiedName table, Value value, Property property, String old) {
        String field = physical(property.getName());
        for (Column column : value.getColumns()) {
            String name = names.of(column);
            if (startsWith(name, field)) {
                addColumn(table, name, physical(old) + name.substring(field.length()));
            }
            if (value.getColumns().size() == 1) {
                addColumn(table, name, names.of(old));
            }
        }
    }

    private static boolean startsWith(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private void add(QualifiedName table, String old) {
        QualifiedName from = table.withName(old);
        if (!from.equals(table)
                && schema.table(from).isEmpty()
                && schema.sequences().stream().noneMatch(it -> it.name().equals(from))) {
            renames.add(new Rename(from.toString(), table.toString()));
        }
    }

    private void addColumn(QualifiedName table, String column, String old) {
        boolean taken = schema.table(table).flatMap(it -> it.column(old)).isPresent();
        if (!taken) {
            renames.add(new Rename(table + "." + old, table + "." + column));
        }
    }

    /** The name that the rules for names make of that of a class or field. */
    private String physical(String name) {
        Identifier identifier =
                metadata.getDatabase()
                        .getPhysicalNamingStrategy()
                        .toPhysicalColumnName(
                                Identifier.toIdentifier(name), database.getJdbcEnvironment());
        return identifier == null ? names.of(name) : names.of(identifier);
    }

    private static List<String> old(@Nullable AnnotatedElement element) {
        RenamedFrom renamed = element == null ? null : element.getAnnotation(RenamedFrom.class);
        return renamed == null ? List.of() : List.of(renamed.value());
    }

    /** What the field or the getter of a property says, wherever in the hierarchy it stands. */
    private static List<String> old(Class<?> type, String property) {
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        Set<String> getters = Set.of("get" + capital, "is" + capital, property);
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (var field : each.getDeclaredFields()) {
                if (field.getName().equals(property) && !old(field).isEmpty()) {
                    return old(field);
                }
            }
            for (var method : each.getDeclaredMethods()) {
                if (getters.contains(method.getName())
                        && method.getParameterCount() == 0
                        && !old(method).isEmpty()) {
                    return old(method);
                }
            }
        }
        return List.of();
    }
}
