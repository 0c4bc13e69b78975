package dev.retort.dialect.postgresql;

import dev.retort.schema.Comment;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is said of objects: who may do what with them, and comments. */
final class PostgreSqlRightReader {

    private static final String GIVEN =
            """
        WITH given AS (
          SELECT 'pg_class' AS catalog, c.oid, 0 AS part, x.*
          FROM pg_class c, aclexplode(c.relacl) x
          WHERE c.relnamespace = ANY (?) AND x.grantee <> c.relowner
          UNION ALL
          SELECT 'pg_class', c.oid, a.attnum, x.*
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid,
            aclexplode(a.attacl) x
          WHERE c.relnamespace = ANY (?) AND x.grantee <> c.relowner
          UNION ALL
          SELECT 'pg_proc', p.oid, 0, x.* FROM pg_proc p, aclexplode(p.proacl) x
          WHERE p.pronamespace = ANY (?) AND x.grantee NOT IN (p.proowner, 0)
          UNION ALL
          SELECT 'pg_proc', p.oid, 0, 0::oid, 0::oid, NULL, false FROM pg_proc p
          WHERE p.pronamespace = ANY (?) AND p.proacl IS NOT NULL
            AND NOT EXISTS (SELECT FROM aclexplode(p.proacl) x WHERE x.grantee = 0)
          UNION ALL
          SELECT 'pg_type', t.oid, 0, x.* FROM pg_type t, aclexplode(t.typacl) x
          WHERE t.typnamespace = ANY (?) AND x.grantee NOT IN (t.typowner, 0)
          UNION ALL
          SELECT 'pg_type', t.oid, 0, 0::oid, 0::oid, NULL, false FROM pg_type t
          WHERE t.typnamespace = ANY (?) AND t.typacl IS NOT NULL
            AND NOT EXISTS (SELECT FROM aclexplode(t.typacl) x WHERE x.grantee = 0)
          UNION ALL
          SELECT 'pg_namespace', n.oid, 0, x.*
          FROM pg_namespace n, aclexplode(n.nspacl) x
          WHERE n.oid = ANY (?) AND x.grantee <> n.nspowner
            AND NOT EXISTS (SELECT FROM pg_init_privs i, aclexplode(i.initprivs) y
              WHERE i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid
                AND (y.grantee, y.privilege_type) = (x.grantee, x.privilege_type))
        )
        SELECT catalog, oid, part, CASE WHEN grantee = 0 THEN 'PUBLIC'
          ELSE pg_get_userbyid(grantee) END AS grantee, privilege_type, is_grantable
        FROM given ORDER BY catalog, oid, part, grantee, is_grantable, privilege_type""";

    private record Holder(ObjectId target, String grantee, boolean grantable) {}

    private final PostgreSqlCatalog catalog;

    PostgreSqlRightReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    List<SchemaObject> read() throws SQLException {
        List<SchemaObject> objects = new ArrayList<>(grants());
        objects.addAll(comments());
        return objects;
    }

    /**
     * The owner's rights go without saying, and so does what everybody may do from the start with
     * functions and types; where that has been taken away, everybody has a grant of nothing.
     */
    private List<Grant> grants() throws SQLException {
        Map<Holder, List<String>> privileges = new LinkedHashMap<>();
        catalog.read(
                GIVEN,
                row -> {
                    ObjectId target =
                            catalog.at(row.getString(1), row.getLong(2), row.getInt(3))
                                    .orElse(null);
                    if (target != null && target.kind() != ObjectKind.EXTENSION) {
                        List<String> all =
                                privileges.computeIfAbsent(
                                        new Holder(target, row.getString(4), row.getBoolean(6)),
                                        it -> new ArrayList<>());
                        if (row.getString(5) != null) {
                            all.add(row.getString(5));
                        }
                    }
                });
        List<Grant> grants = new ArrayList<>();
        privileges.forEach(
                (holder, all) ->
                        grants.add(
                                new Grant(
                                        holder.target(),
                                        holder.grantee(),
                                        all,
                                        holder.grantable())));
        return grants;
    }

    /** Tables and columns of tables carry their own; an extension brings its own. */
    private List<Comment> comments() {
        List<Comment> comments = new ArrayList<>();
        catalog.comments()
                .forEach(
                        (address, text) ->
                                catalog.at(address.catalog(), address.oid(), address.column())
                                        .filter(it -> !carriesItsOwn(it))
                                        .map(it -> indexOf(address.catalog(), it))
                                        .ifPresent(it -> comments.add(new Comment(it, text))));
        return comments;
    }

    /** What is said of the index of a key is not said of the key. */
    private static ObjectId indexOf(String catalog, ObjectId id) {
        return catalog.equals("pg_class") && id.kind() == ObjectKind.CONSTRAINT
                ? ObjectId.index(id.table(), id.name().name())
                : id;
    }

    private boolean carriesItsOwn(ObjectId id) {
        return switch (id.kind()) {
            case TABLE, EXTENSION -> true;
            case COLUMN -> !catalog.isView(id.table());
            default -> false;
        };
    }
}
