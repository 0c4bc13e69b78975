package dev.retort.dialect.postgresql;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the types that users made. */
final class PostgreSqlTypeReader {

    private static final String NOT_OF_AN_EXTENSION =
            """
            AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.deptype = 'e'
              AND x.classid = 'pg_type'::regclass AND x.objid = t.oid)
            ORDER BY t.typnamespace::regnamespace::text, t.typname""";

    private final PostgreSqlCatalog catalog;
    private final List<SchemaObject> types = new ArrayList<>();

    PostgreSqlTypeReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    /** The types; those that are rows take their attributes from the columns of all relations. */
    List<SchemaObject> read(Map<Long, List<Column>> columns) throws SQLException {
        readEnums();
        readDomains();
        readCompositeTypes(columns);
        return types;
    }

    private void found(long oid, SchemaObject type) {
        catalog.found("pg_type", oid, 0, type.id());
        types.add(type);
    }

    private void readEnums() throws SQLException {
        catalog.read(
                """
                SELECT t.oid, t.typnamespace, t.typname,
                  ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
                    ORDER BY e.enumsortorder) AS labels
                FROM pg_type t WHERE t.typtype = 'e' AND t.typnamespace = ANY (?)
                """
                        + NOT_OF_AN_EXTENSION,
                row ->
                        found(
                                row.getLong(1),
                                new EnumType(
                                        catalog.name(row.getLong(2), row.getString(3)),
                                        PostgreSqlCatalog.strings(row, "labels"))));
    }

    private void readDomains() throws SQLException {
        Map<Long, List<Check>> checks = new HashMap<>();
        catalog.read(
                """
                SELECT k.contypid, k.conname, pg_get_constraintdef(k.oid), k.convalidated, k.oid
                FROM pg_constraint k WHERE k.contype = 'c' AND k.contypid <> 0
                  AND k.connamespace = ANY (?) ORDER BY k.conname""",
                row ->
                        checks.computeIfAbsent(row.getLong(1), it -> new ArrayList<>())
                                .add(check(row)));
        catalog.read(
                """
                SELECT t.oid, t.typnamespace, t.typname, format_type(t.typbasetype, t.typtypmod),
                  t.typnotnull, pg_get_expr(t.typdefaultbin, 0), cn.nspname, co.collname
                FROM pg_type t JOIN pg_type b ON b.oid = t.typbasetype
                LEFT JOIN pg_collation co
                  ON co.oid = t.typcollation AND t.typcollation <> b.typcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                WHERE t.typtype = 'd' AND t.typnamespace = ANY (?)
                """
                        + NOT_OF_AN_EXTENSION,
                row ->
                        found(
                                row.getLong(1),
                                new Domain(
                                        catalog.name(row.getLong(2), row.getString(3)),
                                        PostgreSqlTypes.parse(row.getString(4)),
                                        !row.getBoolean(5),
                                        row.getString(6),
                                        catalog.collation(row.getString(7), row.getString(8)),
                                        checks.getOrDefault(row.getLong(1), List.of()))));
    }

    private static Check check(ResultSet row) throws SQLException {
        String definition = row.getString(3);
        int start = definition.indexOf('(') + 1;
        return Check.of(
                        row.getString(2),
                        PostgreSqlText.told(
                                definition.substring(start, definition.lastIndexOf(')'))))
                .validated(row.getBoolean(4));
    }

    private void readCompositeTypes(Map<Long, List<Column>> columns) throws SQLException {
        catalog.read(
                """
                SELECT t.oid, t.typnamespace, t.typname, t.typrelid,
                  ARRAY(SELECT a.attname::text FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum) AS attributes
                FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
                WHERE t.typnamespace = ANY (?)
                """
                        + NOT_OF_AN_EXTENSION,
                row -> {
                    QualifiedName name = catalog.name(row.getLong(2), row.getString(3));
                    List<Column> attributes = columns.getOrDefault(row.getLong(4), List.of());
                    CompositeType type = new CompositeType(name, attributes);
                    found(row.getLong(1), type);
                    catalog.found("pg_class", row.getLong(4), 0, type.id());
                    comment(name, row.getLong(4), PostgreSqlCatalog.strings(row, "attributes"));
                });
    }

    /** What stands on an attribute stands on the type, but a comment is about the one alone. */
    private void comment(QualifiedName type, long relation, List<String> attributes) {
        for (int number = 1; number <= attributes.size(); number++) {
            String text = catalog.comment("pg_class", relation, number);
            if (text != null) {
                ObjectId attribute = ObjectId.column(type, attributes.get(number - 1));
                types.add(new Comment(attribute, text));
            }
        }
    }
}
