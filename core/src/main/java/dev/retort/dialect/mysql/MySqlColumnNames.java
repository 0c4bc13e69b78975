package dev.retort.dialect.mysql;

import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keys and indexes that name their columns as the table does: names of columns do not know case,
 * and the server tells those of a key as the table was told them.
 */
final class MySqlColumnNames {

    private final Schema schema;
    private final Map<QualifiedName, Map<String, String>> names = new HashMap<>();

    private MySqlColumnNames(Schema schema) {
        this.schema = schema;
    }

    static Schema form(Schema schema) {
        MySqlColumnNames names = new MySqlColumnNames(schema);
        Schema form = schema;
        for (SchemaObject object : schema.objects()) {
            SchemaObject told = names.told(object);
            if (!told.equals(object)) {
                form = form.replace(object.id(), told);
            }
        }
        return form;
    }

    private SchemaObject told(SchemaObject object) {
        if (object instanceof Table table) {
            return table.constraints(
                    table.constraints().stream().map(it -> told(table, it)).toList());
        }
        return object instanceof Index index
                ? index.parts(index.parts().stream().map(it -> told(index, it)).toList())
                : object;
    }

    private Constraint told(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            List<String> columns = told(table.name(), key.columns());
            return new PrimaryKey(key.name(), columns, key.deferral(), key.options());
        }
        if (constraint instanceof Unique unique) {
            return new Unique(
                    unique.name(),
                    told(table.name(), unique.columns()),
                    unique.nullsDistinct(),
                    unique.deferral(),
                    unique.options());
        }
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(
                    key.name(),
                    told(table.name(), key.columns()),
                    key.referencedTable(),
                    told(key.referencedTable(), key.referencedColumns()),
                    key.onDelete(),
                    key.onUpdate(),
                    key.match(),
                    key.deferral(),
                    key.validated(),
                    key.options());
        }
        return constraint;
    }

    private IndexPart told(Index index, IndexPart part) {
        return part.isExpression()
                ? part
                : new IndexPart(
                        told(index.table(), List.of(part.text())).get(0),
                        false,
                        part.descending(),
                        part.nulls(),
                        part.collation(),
                        part.operatorClass(),
                        part.length());
    }

    private List<String> told(QualifiedName table, List<String> columns) {
        Map<String, String> known = names.computeIfAbsent(table, this::names);
        return columns.stream().map(it -> known.getOrDefault(folded(it), it)).toList();
    }

    private Map<String, String> names(QualifiedName table) {
        Map<String, String> known = new HashMap<>();
        schema.table(table)
                .ifPresent(it -> it.columns().forEach(c -> known.put(folded(c.name()), c.name())));
        return known;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
