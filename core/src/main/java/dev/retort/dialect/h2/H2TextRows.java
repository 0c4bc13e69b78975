package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Comment;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Routines and triggers, rights and comments, from the rows of the catalog. */
final class H2TextRows {

    private final H2Catalog catalog;
    private final H2Names names;

    H2TextRows(H2Catalog catalog) {
        this.catalog = catalog;
        this.names = catalog.names();
    }

    /** The functions of users; overloads of one name are one object. */
    List<Routine> routines() throws SQLException {
        Map<ObjectId, Routine> routines = new LinkedHashMap<>();
        for (CatalogRow row : catalog.inScope("ROUTINES", "ROUTINE_SCHEMA", "SPECIFIC_NAME")) {
            Routine routine = routine(row);
            routines.putIfAbsent(routine.id(), routine);
        }
        return List.copyOf(routines.values());
    }

    private Routine routine(CatalogRow row) {
        QualifiedName name = catalog.name(row, "ROUTINE_SCHEMA", "ROUTINE_NAME");
        String source = row.get("ROUTINE_DEFINITION");
        String method = row.get("EXTERNAL_NAME");
        boolean aggregate = "AGGREGATE".equals(row.get("ROUTINE_TYPE"));
        String body = source == null ? "FOR " + string(method) : "AS " + string(source);
        String definition =
                "CREATE "
                        + (aggregate ? "AGGREGATE " : "ALIAS ")
                        + H2Ddl.typeName(names, name)
                        + (row.is("IS_DETERMINISTIC") ? " DETERMINISTIC " : " ")
                        + body;
        Routine.Kind kind = aggregate ? Routine.Kind.AGGREGATE : Routine.Kind.FUNCTION;
        return new Routine(kind, name, "", definition);
    }

    private static String string(@Nullable String text) {
        return text == null ? "NULL" : "'" + text.replace("'", "''") + "'";
    }

    /** The triggers, one for all the events that it waits for. */
    List<Trigger> triggers() throws SQLException {
        Map<String, List<CatalogRow>> byName = new LinkedHashMap<>();
        for (CatalogRow row : catalog.inScope("TRIGGERS", "TRIGGER_SCHEMA", "TRIGGER_NAME")) {
            byName.computeIfAbsent(
                            row.text("TRIGGER_SCHEMA") + "\n" + row.text("TRIGGER_NAME"),
                            name -> new ArrayList<>())
                    .add(row);
        }
        return byName.values().stream().map(this::trigger).toList();
    }

    private Trigger trigger(List<CatalogRow> events) {
        CatalogRow row = events.get(0);
        QualifiedName table = catalog.name(row, "EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE");
        QualifiedName name = catalog.name(row, "TRIGGER_SCHEMA", "TRIGGER_NAME");
        Set<String> what = new TreeSet<>();
        events.forEach(event -> what.add(event.text("EVENT_MANIPULATION")));
        String definition =
                "CREATE TRIGGER %s %s %s ON %s FOR EACH %s CALL %s"
                        .formatted(
                                H2Ddl.typeName(names, name),
                                row.text("ACTION_TIMING"),
                                String.join(", ", what),
                                H2Ddl.typeName(names, table),
                                row.text("ACTION_ORIENTATION"),
                                string(row.get("JAVA_CLASS")));
        return Trigger.of(name.name(), table, definition);
    }

    /** What roles and users may do with tables, these views and schemas. */
    List<Grant> grants(Set<QualifiedName> views) throws SQLException {
        List<Grant> grants = new ArrayList<>();
        for (CatalogRow row :
                catalog.rows("SELECT * FROM INFORMATION_SCHEMA.RIGHTS ORDER BY GRANTEE")) {
            String schema = row.get("TABLE_SCHEMA");
            String rights = row.get("RIGHTS");
            if (schema != null && rights != null && catalog.isInScope(schema)) {
                grants.add(
                        new Grant(
                                target(schema, row.get("TABLE_NAME"), views),
                                grantee(row.text("GRANTEE")),
                                Arrays.stream(rights.split(", ", -1)).sorted().toList(),
                                false));
            }
        }
        return grants;
    }

    private String grantee(String told) {
        return told.equalsIgnoreCase("PUBLIC") ? "PUBLIC" : names.fromCatalog(told);
    }

    private ObjectId target(String schema, @Nullable String table, Set<QualifiedName> views) {
        if (table == null || table.isEmpty()) {
            return ObjectId.of(ObjectKind.NAMESPACE, QualifiedName.of(names.fromCatalog(schema)));
        }
        QualifiedName name = catalog.name(schema, table);
        return views.contains(name) ? ObjectId.of(ObjectKind.VIEW, name) : ObjectId.table(name);
    }

    /** The comments on what carries none itself. */
    List<Comment> comments(List<SchemaObject> domains) throws SQLException {
        List<Comment> comments = new ArrayList<>();
        Map<QualifiedName, ObjectKind> kinds = new LinkedHashMap<>();
        for (CatalogRow row : catalog.inScope("SCHEMATA", "SCHEMA_NAME", "SCHEMA_NAME")) {
            QualifiedName name = QualifiedName.of(names.fromCatalog(row.text("SCHEMA_NAME")));
            comment(comments, ObjectId.of(ObjectKind.NAMESPACE, name), row);
        }
        for (SchemaObject domain : domains) {
            kinds.put(domain.id().name(), domain.id().kind());
        }
        own(comments, "DOMAIN", name -> kinds.getOrDefault(name, ObjectKind.DOMAIN));
        own(comments, "SEQUENCE", name -> ObjectKind.SEQUENCE);
        for (CatalogRow row : catalog.inScope("VIEWS", "TABLE_SCHEMA", "TABLE_NAME")) {
            QualifiedName name = catalog.name(row, "TABLE_SCHEMA", "TABLE_NAME");
            comment(comments, ObjectId.of(ObjectKind.VIEW, name), row);
        }
        ofTable(comments, ObjectKind.CONSTRAINT, "TABLE_CONSTRAINTS", "CONSTRAINT", "TABLE");
        ofTable(comments, ObjectKind.INDEX, "INDEXES", "INDEX", "TABLE");
        ofTable(comments, ObjectKind.TRIGGER, "TRIGGERS", "TRIGGER", "EVENT_OBJECT");
        for (CatalogRow row : catalog.inScope("ROUTINES", "ROUTINE_SCHEMA", "SPECIFIC_NAME")) {
            comment(comments, routine(row).id(), row);
        }
        return comments;
    }

    private void own(List<Comment> comments, String word, Function<QualifiedName, ObjectKind> kind)
            throws SQLException {
        for (CatalogRow row : catalog.inScope(word + "S", word + "_SCHEMA", word + "_NAME")) {
            QualifiedName name = catalog.name(row, word + "_SCHEMA", word + "_NAME");
            comment(comments, ObjectId.of(kind.apply(name), name), row);
        }
    }

    private void ofTable(
            List<Comment> comments, ObjectKind kind, String table, String word, String owner)
            throws SQLException {
        String tableName = owner.equals("TABLE") ? "TABLE_NAME" : "EVENT_OBJECT_TABLE";
        for (CatalogRow row : catalog.inScope(table, word + "_SCHEMA", word + "_NAME")) {
            ObjectId id =
                    ObjectId.part(
                            kind,
                            catalog.name(row, owner + "_SCHEMA", tableName),
                            names.fromCatalog(row.text(word + "_NAME")));
            comment(comments, id, row);
        }
    }

    private static void comment(List<Comment> comments, ObjectId target, CatalogRow row) {
        String text = row.get("REMARKS");
        Comment comment = text == null ? null : new Comment(target, text);
        if (comment != null && !comments.contains(comment)) {
            comments.add(comment);
        }
    }
}
