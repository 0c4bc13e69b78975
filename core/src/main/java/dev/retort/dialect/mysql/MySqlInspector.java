package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.dialect.Scope;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Namespace;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the schema from information_schema: one query for each of its tables that matters. */
final class MySqlInspector {

    private final MySqlCatalog catalog;
    private final MySqlFacts facts;
    private final List<SchemaObject> objects = new ArrayList<>();

    private MySqlInspector(MySqlCatalog catalog) {
        this.catalog = catalog;
        this.facts = catalog.facts();
    }

    /** What the database has in these schemas. */
    static Schema inspect(Connection connection, Scope scope) throws SQLException {
        MySqlFacts facts = MySqlFacts.of(connection);
        return new MySqlInspector(new MySqlCatalog(connection, scope, facts)).read();
    }

    /** A name of the catalog in the words of a schema; the default database is not told. */
    static QualifiedName name(MySqlFacts facts, String schema, String name) {
        return new QualifiedName(schema.equals(facts.database()) ? null : schema, name);
    }

    private Schema read() throws SQLException {
        for (String schema : catalog.schemas()) {
            if (!schema.equals(facts.database())) {
                Namespace namespace = new Namespace(schema);
                objects.add(namespace);
                String comment = catalog.comment(schema);
                if (!comment.isEmpty()) {
                    objects.add(new Comment(namespace.id(), comment));
                }
            }
        }
        List<CatalogRow> tables =
                catalog.table("TABLES", "TABLE_SCHEMA", "TABLE_SCHEMA, TABLE_NAME");
        objects.addAll(MySqlSequenceRows.sequences(catalog, tables));
        readTables(tables);
        MySqlTextRows texts = new MySqlTextRows(catalog);
        objects.addAll(texts.views());
        objects.addAll(texts.routines());
        objects.addAll(texts.triggers());
        objects.addAll(texts.events());
        objects.addAll(MySqlGrantRows.grants(catalog, objects));
        return Schema.of(objects).home(facts.database());
    }

    private void readTables(List<CatalogRow> tables) throws SQLException {
        MySqlCollations collations = MySqlCollations.read(catalog, tables);
        MySqlCheckRows checks = MySqlCheckRows.read(catalog);
        MySqlPeriods periods = MySqlPeriods.read(catalog, checks.mayBePeriods());
        Map<QualifiedName, List<Column>> columns =
                new MySqlColumnRows(facts, collations, checks).columns(catalog);
        MySqlKeyRows keys = MySqlKeyRows.read(catalog);
        Map<QualifiedName, String> partitions = MySqlPartitions.read(catalog, tables);
        List<SchemaObject> indexes = new ArrayList<>();
        for (CatalogRow row : tables) {
            QualifiedName name = name(facts, row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
            if (columns.containsKey(name) && MySqlTableRows.isTable(row)) {
                Table table =
                        new Table(
                                name,
                                columns.getOrDefault(name, List.of()),
                                periods.told(name, constraints(name, keys, checks)),
                                MySqlTableRows.comment(row),
                                MySqlTableRows.options(
                                        row, collations.ofTable(name), partitions.get(name)));
                objects.add(table);
                for (Index index : keys.indexes(table)) {
                    indexes.add(index);
                    String comment = keys.comment(index);
                    if (!comment.isEmpty()) {
                        indexes.add(new Comment(index.id(), comment));
                    }
                }
            }
        }
        objects.addAll(indexes);
    }

    private static List<Constraint> constraints(
            QualifiedName name, MySqlKeyRows keys, MySqlCheckRows checks) {
        List<Constraint> constraints = new ArrayList<>(keys.constraints(name));
        constraints.addAll(checks.of(name));
        return constraints;
    }
}
