package dev.retort.dialect.postgresql;

import dev.retort.dialect.Scope;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The system catalog as an inspection asks it: about some schemas, with what has been found so far
 * by its address.
 */
final class PostgreSqlCatalog {

    /** Where the catalog keeps an object: its table there, its number, and a column's number. */
    record Address(String catalog, long oid, int column) {}

    /** What is done with each row of an answer. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final int version;
    private final @Nullable String home;
    private final Map<Long, String> schemas = new LinkedHashMap<>();
    private final Map<Address, ObjectId> objects = new HashMap<>();
    private final Map<Address, String> comments = new HashMap<>();
    private final Set<QualifiedName> views = new HashSet<>();

    PostgreSqlCatalog(Connection connection, int version, @Nullable String home, Scope scope)
            throws SQLException {
        this.connection = connection;
        this.version = version;
        this.home = home;
        readSchemas(scope);
        readComments();
    }

    /** The server's own schemas and those of extensions are none of ours. */
    private void readSchemas(Scope scope) throws SQLException {
        Set<String> others =
                connection instanceof PostgreSqlScratch.Inside inside ? inside.others() : Set.of();
        read(
                """
                SELECT n.oid, n.nspname FROM pg_namespace n
                WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                  AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.deptype = 'e'
                    AND x.classid = 'pg_namespace'::regclass AND x.objid = n.oid)
                ORDER BY n.nspname""",
                row -> {
                    String name = row.getString(2);
                    boolean wanted =
                            scope.all() || name.equals(home) || scope.schemas().contains(name);
                    if (wanted && !others.contains(name)) {
                        schemas.put(row.getLong(1), name);
                    }
                });
    }

    /** Those of the system itself have low numbers. */
    private void readComments() throws SQLException {
        read(
                """
                SELECT classoid::regclass::text, objoid, objsubid, description
                FROM pg_description WHERE objoid >= 16384""",
                row ->
                        comments.put(
                                new Address(row.getString(1), row.getLong(2), row.getInt(3)),
                                row.getString(4)));
    }

    /** Asks; each question mark stands for the schemas that are read. */
    void read(String sql, Reader reader) throws SQLException {
        int marks = (int) sql.chars().filter(it -> it == '?').count();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (marks > 0) {
                Array numbers = connection.createArrayOf("oid", schemas.keySet().toArray());
                for (int index : IntStream.rangeClosed(1, marks).toArray()) {
                    statement.setArray(index, numbers);
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    /** One text or another, by whether the server is of this version or newer. */
    String since(int least, String text, String otherwise) {
        return version >= least ? text : otherwise;
    }

    /** The schemas that are read, by their numbers. */
    Map<Long, String> schemas() {
        return schemas;
    }

    /** The name of something in a schema; null for what stands in the default one. */
    QualifiedName name(String schema, String name) {
        return new QualifiedName(schema.equals(home) ? null : schema, name);
    }

    /** The name of something in a schema that is read. */
    QualifiedName name(long schema, String name) {
        return name(Objects.requireNonNull(schemas.get(schema)), name);
    }

    /** The default schema's name, or null where there is none. */
    @Nullable String home() {
        return home;
    }

    /** Remembers where an object was found. */
    void found(String catalog, long oid, int column, ObjectId id) {
        objects.put(new Address(catalog, oid, column), id);
        if (id.kind() == ObjectKind.VIEW) {
            views.add(id.name());
        }
    }

    /** What was found at an address. */
    Optional<ObjectId> at(String catalog, long oid, int column) {
        return Optional.ofNullable(objects.get(new Address(catalog, oid, column)));
    }

    /** The relation of this number, where it is one that is read. */
    Optional<ObjectId> relation(long oid) {
        return at("pg_class", oid, 0);
    }

    /** Whether a relation is a view. */
    boolean isView(QualifiedName relation) {
        return views.contains(relation);
    }

    /** Everything that was found, by its address. */
    Map<Address, ObjectId> objects() {
        return objects;
    }

    /** The comment on what stands at an address, or null. */
    @Nullable String comment(String catalog, long oid, int column) {
        return comments.get(new Address(catalog, oid, column));
    }

    /** All comments, by the address of what they are about. */
    Map<Address, String> comments() {
        return comments;
    }

    /** The names in an array of the answer. */
    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : new ArrayList<>(List.of((String[]) array.getArray()));
    }

    /** The name of a collation as a column has it, or null. */
    @Nullable String collation(@Nullable String schema, @Nullable String name) {
        if (schema == null || name == null) {
            return null;
        }
        return (schema.equals("pg_catalog") ? QualifiedName.of(name) : name(schema, name))
                .toString();
    }
}
