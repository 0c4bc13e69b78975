package dev.retort.hibernate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Subclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * The order of columns as a person would write them: the key first, then what the class declares in
 * its order, and what only other classes declare at the end.
 */
final class ColumnOrder {

    private final Map<Table, Set<Column>> columns = new IdentityHashMap<>();
    private final List<Collection> collections = new ArrayList<>();

    private ColumnOrder() {}

    static ColumnOrder of(Metadata metadata) {
        ColumnOrder order = new ColumnOrder();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (!(entity instanceof Subclass)) {
                order.visitHierarchy(entity);
            }
        }
        for (int i = 0; i < order.collections.size(); i++) {
            order.visitCollection(order.collections.get(i));
        }
        return order;
    }

    /** All columns of a table. */
    List<Column> of(Table table) {
        Set<Column> sorted = new LinkedHashSet<>();
        for (Column column : columns.getOrDefault(table, Set.of())) {
            Column own = table.getColumn(column);
            if (own != null) {
                sorted.add(own);
            }
        }
        sorted.addAll(table.getColumns());
        return List.copyOf(sorted);
    }

    private void visitHierarchy(PersistentClass entity) {
        Table table = entity.getTable();
        Class<?> type = entity.getClassName() == null ? null : entity.getMappedClass();
        visitValue(table, entity.getIdentifier());
        visitValue(table, entity.getKey());
        Value discriminator = entity.getDiscriminator();
        if (discriminator != null && discriminator.getTable() == table) {
            visitValue(table, discriminator);
        }
        for (Join join : entity.getJoins()) {
            visitValue(join.getTable(), join.getKey());
        }
        visitProperties(table, entity.getProperties(), type);
        for (Subclass subclass : entity.getDirectSubclasses()) {
            visitHierarchy(subclass);
        }
    }

    private void visitProperties(Table table, List<Property> properties, @Nullable Class<?> type) {
        for (Property property : DeclarationOrder.sort(properties, type)) {
            Value value = property.getValue();
            Table own = value.getTable();
            visitValue(own == null ? table : own, value);
        }
    }

    private void visitValue(Table table, @Nullable Value value) {
        if (value instanceof Collection collection) {
            collections.add(collection);
        } else if (value instanceof Component component) {
            visitComponent(table, component);
        } else if (value != null) {
            add(table, value.getSelectables());
        }
    }

    private void visitComponent(Table table, Component component) {
        if (component.getAggregateColumn() != null) {
            add(table, List.of(component.getAggregateColumn())); // a document, a composite type
        } else {
            Class<?> type =
                    component.getComponentClassName() == null
                            ? null
                            : component.getComponentClass();
            visitProperties(table, component.getProperties(), type);
            add(table, component.getSelectables());
        }
    }

    private void add(Table table, List<? extends Selectable> more) {
        Set<Column> known = columns.computeIfAbsent(table, it -> new LinkedHashSet<>());
        for (Selectable selectable : more) {
            if (selectable instanceof Column column) {
                known.add(column);
            }
        }
    }

    private void visitCollection(Collection collection) {
        Table table = collection.getCollectionTable();
        if (collection instanceof IdentifierCollection identified) {
            visitValue(table, identified.getIdentifier());
        }
        visitValue(table, collection.getKey());
        if (collection instanceof IndexedCollection indexed) {
            visitValue(table, indexed.getIndex());
        }
        if (!collection.isOneToMany()) {
            visitValue(table, collection.getElement());
        }
    }
}
