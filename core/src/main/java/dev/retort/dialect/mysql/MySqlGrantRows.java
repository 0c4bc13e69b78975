package dev.retort.dialect.mysql;

import dev.retort.dialect.mysql.MySqlCatalog.Row;
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

/** Rights on tables and views, as far as the user may see them. */
final class MySqlGrantRows {

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
        for (Row row :
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
        List<Grant> grants = new ArrayList<>();
        privileges.forEach(
                (key, names) ->
                        grants.add(new Grant(key.target(), key.grantee(), names, key.grantable())));
        return grants;
    }

    /** A role is told with an empty host. */
    private static String grantee(String told) {
        if (told.equals("'PUBLIC'@''")) {
            return "PUBLIC";
        }
        return told.endsWith("@''") ? told.substring(0, told.length() - 3) : told;
    }
}
