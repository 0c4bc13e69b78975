package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Dependency;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sequences, domains and views, from the rows of the catalog. */
final class H2ObjectRows {

    private final H2Catalog catalog;
    private final H2Names names;

    H2ObjectRows(H2Catalog catalog) {
        this.catalog = catalog;
        this.names = catalog.names();
    }

    /** The sequences that stand on their own. */
    List<Sequence> sequences() throws SQLException {
        return catalog.inScope("SEQUENCES", "SEQUENCE_SCHEMA", "SEQUENCE_NAME").stream()
                .map(this::sequence)
                .toList();
    }

    private Sequence sequence(CatalogRow row) {
        SqlType type = H2Types.ofSequence(row.text("DATA_TYPE"));
        SequenceOptions options =
                new SequenceOptions(
                        row.number("START_VALUE"),
                        row.number("INCREMENT"),
                        row.number("MINIMUM_VALUE"),
                        row.number("MAXIMUM_VALUE"),
                        row.number("CACHE"),
                        row.is("CYCLE_OPTION"));
        long largest = type == null ? Long.MAX_VALUE : H2Types.largest(type);
        return new Sequence(
                catalog.name(row, "SEQUENCE_SCHEMA", "SEQUENCE_NAME"),
                type,
                H2Sequences.withoutDefaults(options, largest),
                null);
    }

    /** The domains; one of words alone is an enum type, one of a row alone a composite type. */
    List<SchemaObject> domains(
            List<CatalogRow> rows, H2TypeRows types, Map<QualifiedName, List<Check>> checks) {
        List<SchemaObject> domains = new ArrayList<>();
        for (CatalogRow row : rows) {
            if (catalog.isInScope(row.text("DOMAIN_SCHEMA"))) {
                QualifiedName name = catalog.name(row, "DOMAIN_SCHEMA", "DOMAIN_NAME");
                domains.add(domain(name, row, types, checks.getOrDefault(name, List.of())));
            }
        }
        return domains;
    }

    private SchemaObject domain(
            QualifiedName name, CatalogRow row, H2TypeRows types, List<Check> checks) {
        boolean bare =
                checks.isEmpty()
                        && row.get("DOMAIN_DEFAULT") == null
                        && row.get("PARENT_DOMAIN_NAME") == null;
        List<String> words = types.domainWords(row);
        if (bare && words != null) {
            return new EnumType(name, words);
        }
        List<Column> fields = types.domainFields(row);
        if (bare && fields != null) {
            return new CompositeType(name, fields);
        }
        List<Check> others = checks.stream().filter(check -> !refusesNull(name, check)).toList();
        return new Domain(
                name,
                domainType(row, types),
                others.size() == checks.size(),
                row.get("DOMAIN_DEFAULT"),
                null,
                others);
    }

    private SqlType domainType(CatalogRow row, H2TypeRows types) {
        String parent = row.get("PARENT_DOMAIN_NAME");
        return parent == null
                ? types.domainType(row)
                : SqlType.ofNative(
                        H2Ddl.typeName(
                                names, catalog.name(row.text("PARENT_DOMAIN_SCHEMA"), parent)));
    }

    /** A domain has no NOT NULL of its own; a check says the same. */
    private static boolean refusesNull(QualifiedName domain, Check check) {
        return check.expression().equals("VALUE IS NOT NULL")
                && H2Objects.notNull(domain).equals(check.name());
    }

    /** The views, with the names of their columns where the query does not give them. */
    List<View> views(List<CatalogRow> columns) throws SQLException {
        Map<QualifiedName, List<String>> named = new LinkedHashMap<>();
        for (CatalogRow row : columns) {
            named.computeIfAbsent(
                            catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME"),
                            table -> new ArrayList<>())
                    .add(row.text("COLUMN_NAME"));
        }
        List<View> views = new ArrayList<>();
        for (CatalogRow row : catalog.inScope("VIEWS", "TABLE_SCHEMA", "TABLE_NAME")) {
            QualifiedName name = catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME");
            String query = row.get("VIEW_DEFINITION");
            List<String> own = named.getOrDefault(name, List.of());
            if (query != null) {
                boolean byQuery = own.equals(H2Query.columns(query));
                List<String> told =
                        byQuery ? List.of() : own.stream().map(names::fromCatalog).toList();
                views.add(new View(name, told, query, false, ""));
            }
        }
        return views;
    }

    /** What stands on what: views on what their queries name. */
    List<Dependency> dependencies(List<SchemaObject> objects) {
        Map<QualifiedName, ObjectId> relations = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            if (object instanceof Table || object instanceof View) {
                relations.put(object.id().name(), object.id());
            }
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (SchemaObject object : objects) {
            if (object instanceof View view) {
                for (List<String> used : H2Query.relations(view.query())) {
                    ObjectId on = relations.get(catalog.name(used.get(0), used.get(1)));
                    if (on != null) {
                        dependencies.add(new Dependency(view.id(), on));
                    }
                }
            }
        }
        return dependencies;
    }
}
