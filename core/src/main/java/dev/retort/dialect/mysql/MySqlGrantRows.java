package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Grant;
import dev.retort.schema.Namespace;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rights on tables, views, sequences, columns, routines and schemas, as far as the user may see
 * them; those on the default database are none of its schema.
 */
final class MySqlGrantRows {

    private static final Pattern GRANTEE = Pattern.compile("'([^'`@]+)'(?:@'([^'`@]*)')?");

    private static final String ON_ROUTINES =
            "SELECT p.Db, p.Routine_name, p.Routine_type, p.User, p.Host, p.Proc_priv"
                    + " FROM mysql.procs_priv p JOIN information_schema.ROUTINES r"
                    + " ON r.ROUTINE_SCHEMA = p.Db AND r.ROUTINE_NAME = p.Routine_name"
                    + " AND r.ROUTINE_TYPE = p.Routine_type"
                    + " WHERE %s AND r.DEFINER <> CONCAT(p.User, '@', p.Host)"
                    + " ORDER BY p.Db, p.Routine_type, p.Routine_name, p.User, p.Host";

    private MySqlGrantRows() {}

    /** Who has what on which object. */
    private record Key(ObjectId target, String grantee, boolean grantable) {}

    static List<Grant> grants(MySqlCatalog catalog, List<SchemaObject> objects)
            throws SQLException {
        Map<QualifiedName, ObjectId> relations = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            switch (object.id().kind()) {
                case TABLE, VIEW, SEQUENCE -> relations.put(object.id().name(), object.id());
                default -> {}
            }
        }
        Map<Key, List<String>> privileges = new LinkedHashMap<>();
        for (CatalogRow row :
                catalog.table(
                        "TABLE_PRIVILEGES",
                        "TABLE_SCHEMA",
                        "TABLE_SCHEMA, TABLE_NAME, GRANTEE, PRIVILEGE_TYPE")) {
            ObjectId target =
                    relations.get(
                            MySqlInspector.name(
                                    catalog.facts(),
                                    row.text("TABLE_SCHEMA"),
                                    row.text("TABLE_NAME")));
            boolean rights = target != null && !row.text("PRIVILEGE_TYPE").equals("USAGE");
            if (rights) {
                Key key =
                        new Key(
                                Objects.requireNonNull(target),
                                grantee(row.text("GRANTEE")),
                                row.text("IS_GRANTABLE").equals("YES"));
                privileges
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(row.text("PRIVILEGE_TYPE"));
            }
        }
        columns(catalog, relations, privileges);
        schemas(catalog, objects, privileges);
        routines(catalog, objects, privileges);
        List<Grant> grants = new ArrayList<>();
        privileges.forEach(
                (key, names) ->
                        grants.add(new Grant(key.target(), key.grantee(), names, key.grantable())));
        return grants;
    }

    private static void columns(
            MySqlCatalog catalog,
            Map<QualifiedName, ObjectId> relations,
            Map<Key, List<String>> privileges)
            throws SQLException {
        for (CatalogRow row :
                catalog.table(
                        "COLUMN_PRIVILEGES",
                        "TABLE_SCHEMA",
                        "TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, GRANTEE, PRIVILEGE_TYPE")) {
            QualifiedName table =
                    MySqlInspector.name(
                            catalog.facts(), row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
            if (relations.containsKey(table)) {
                Key key =
                        new Key(
                                ObjectId.column(table, row.text("COLUMN_NAME")),
                                grantee(row.text("GRANTEE")),
                                row.text("IS_GRANTABLE").equals("YES"));
                privileges
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(row.text("PRIVILEGE_TYPE"));
            }
        }
    }

    /** The server holds patterns, in which a backslash takes its meaning from a character. */
    private static void schemas(
            MySqlCatalog catalog, List<SchemaObject> objects, Map<Key, List<String>> privileges)
            throws SQLException {
        Map<String, ObjectId> schemas = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            if (object instanceof Namespace namespace) {
                schemas.put(namespace.name(), namespace.id());
            }
        }
        if (schemas.isEmpty()) {
            return;
        }
        for (CatalogRow row :
                catalog.rows(
                        "SELECT * FROM information_schema.SCHEMA_PRIVILEGES"
                                + " ORDER BY TABLE_SCHEMA, GRANTEE, PRIVILEGE_TYPE")) {
            ObjectId target = schemas.get(row.text("TABLE_SCHEMA").replaceAll("\\\\(.)", "$1"));
            if (target != null && !row.text("PRIVILEGE_TYPE").equals("USAGE")) {
                Key key = new Key(target, grantee(row.text("GRANTEE")), row.is("IS_GRANTABLE"));
                privileges
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(row.text("PRIVILEGE_TYPE"));
            }
        }
    }

    /** What the server gives to the maker of a routine by itself goes without saying. */
    private static void routines(
            MySqlCatalog catalog, List<SchemaObject> objects, Map<Key, List<String>> privileges)
            throws SQLException {
        Map<String, ObjectId> routines = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            if (object instanceof Routine routine) {
                String kind = routine.routineKind() == Routine.Kind.PROCEDURE ? "P " : "F ";
                routines.put(kind + routine.name(), routine.id());
            }
        }
        if (routines.isEmpty() || !catalog.facts().tellsRightsOnRoutines()) {
            return;
        }
        for (CatalogRow row : catalog.rows(ON_ROUTINES.formatted(catalog.isInScope("p.Db")))) {
            QualifiedName name =
                    MySqlInspector.name(catalog.facts(), row.text("DB"), row.text("ROUTINE_NAME"));
            String kind = row.text("ROUTINE_TYPE").equals("PROCEDURE") ? "P " : "F ";
            List<String> rights =
                    new ArrayList<>(
                            List.of(row.text("PROC_PRIV").toUpperCase(Locale.ROOT).split(",")));
            boolean grantable = rights.remove("GRANT");
            ObjectId target = routines.get(kind + name);
            if (target != null && !rights.equals(List.of(""))) {
                String host = row.orEmpty("HOST");
                String grantee = row.text("USER") + (host.isEmpty() ? "" : "@" + host);
                privileges.put(new Key(target, grantee, grantable), rights);
            }
        }
    }

    /**
     * {@code 'user'@'host'} as {@code user@host}, and a role, told with an empty host, as its name;
     * as it is where that would not be clear.
     */
    static String grantee(String told) {
        Matcher parts = GRANTEE.matcher(told);
        if (!parts.matches()) {
            return told;
        }
        String host = parts.group(2);
        return parts.group(1) + (host == null || host.isEmpty() ? "" : "@" + host);
    }
}
