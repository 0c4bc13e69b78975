package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rights on tables and views, as far as the user may see them. */
final class MySqlGrantRows {

    private static final Pattern GRANTEE = Pattern.compile("'([^'`@]+)'(?:@'([^'`@]*)')?");

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
