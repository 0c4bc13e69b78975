package dev.retort.dialect.sqlite;

import dev.retort.dialect.Scope;
import dev.retort.schema.Dependency;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a database, read from the texts that SQLite keeps: they say all that its pragmas
 * say, and more. One query for the names of the databases, one for all texts, one for the shadow
 * tables where there are virtual ones.
 */
final class SqliteInspector {

    private final Connection connection;
    private final Map<ObjectId, SchemaObject> objects = new LinkedHashMap<>();
    private final Map<ObjectId, String> definitions = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    SqliteInspector(Connection connection) {
        this.connection = connection;
    }

    /** A row of sqlite_schema; the schema is null for the main database. */
    private record Stored(
            @Nullable String schema, String type, String name, String table, String sql) {

        QualifiedName qualified(String each) {
            return new QualifiedName(schema, each);
        }
    }

    Schema inspect(Scope scope) throws SQLException {
        List<Stored> rows = rows(databases(scope));
        rows.stream().filter(row -> row.type().equals("table")).forEach(this::table);
        rows.stream().filter(row -> row.type().equals("view")).forEach(this::view);
        rows.stream().filter(row -> row.type().equals("index")).forEach(this::index);
        rows.stream()
                .filter(row -> row.type().equals("trigger"))
                .forEach(row -> add(trigger(row), triggerText(row)));
        rows.forEach(this::depend);
        return Schema.of(objects.values())
                .home(SqliteDialect.MAIN)
                .withDefinitions(definitions)
                .withDependencies(dependencies);
    }

    private List<String> databases(Scope scope) throws SQLException {
        List<String> names = new ArrayList<>(List.of("main"));
        if (scope.own()) {
            names.add(Hiding.TEMPORARY);
        }
        Set<String> wanted = new HashSet<>();
        scope.schemas().forEach(name -> wanted.add(Tokenizer.fold(name)));
        if (!scope.all() && wanted.isEmpty()) {
            return names;
        }
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("PRAGMA database_list")) {
            while (all.next()) {
                String name = all.getString("name");
                boolean asked = wanted.contains(Tokenizer.fold(name));
                if (asked || (scope.all() && !name.equals(Hiding.TEMPORARY))) {
                    names.add(name);
                }
            }
        }
        return names.stream().distinct().toList();
    }

    private List<Stored> rows(List<String> databases) throws SQLException {
        List<String> selects = new ArrayList<>();
        for (String database : databases) {
            selects.add(
                    "SELECT %s, type, name, tbl_name, sql FROM %s.sqlite_master"
                                    .formatted(
                                            SqliteLiterals.literal(database),
                                            SqliteNames.quote(database))
                            + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
        }
        List<Stored> rows = new ArrayList<>();
        boolean virtual = false;
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(String.join(" UNION ALL ", selects))) {
            while (all.next()) {
                String database = all.getString(1);
                Stored row =
                        new Stored(
                                database.equals("main") ? null : database,
                                all.getString(2),
                                all.getString(3),
                                all.getString(4),
                                all.getString(5));
                virtual |= row.sql().regionMatches(true, 0, "CREATE VIRTUAL", 0, 14);
                rows.add(row);
            }
        }
        if (virtual) {
            Set<QualifiedName> shadows = shadows();
            rows.removeIf(row -> shadows.contains(row.qualified(row.table())));
        }
        return rows;
    }

    /** The tables in which virtual tables keep their content. */
    private Set<QualifiedName> shadows() throws SQLException {
        Set<QualifiedName> shadows = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("PRAGMA table_list")) {
            // Before SQLite 3.37 there is no such list, and the answer is empty.
            while (all.next()) {
                if (all.getString("type").equals("shadow")) {
                    String database = all.getString("schema");
                    shadows.add(
                            new QualifiedName(
                                    database.equals("main") ? null : database,
                                    all.getString("name")));
                }
            }
        }
        return shadows;
    }

    private void add(SchemaObject object, Stored row) {
        add(object, row.sql());
    }

    private void add(SchemaObject object, String text) {
        objects.put(object.id(), object);
        definitions.put(object.id(), text);
    }

    private void table(Stored row) {
        StoredTable stored = StoredTable.parse(row.sql());
        add(new TableReader(stored).read(row.qualified(row.name())), row);
    }

    private void view(Stored row) {
        StoredView stored = StoredView.parse(row.sql());
        add(new View(row.qualified(row.name()), stored.columns(), stored.query(), false, ""), row);
    }

    private void index(Stored row) {
        StoredIndex stored = StoredIndex.parse(row.sql());
        QualifiedName table = tableName(row);
        List<IndexPart> parts = stored.parts().stream().map(it -> spelled(it, table)).toList();
        Index index = Index.of(row.name(), table, parts).where(stored.predicate());
        add(stored.unique() ? index.asUnique() : index, row);
    }

    /** A name in an index is a column where the table has it, else a string that is no name. */
    private IndexPart spelled(IndexPart part, QualifiedName table) {
        return objects.get(ObjectId.table(table)) instanceof Table known
                ? part.renameColumns(
                        name -> known.column(name).map(column -> column.name()).orElse(name))
                : part;
    }

    /** A temporary one may watch a table that is none, and goes with it. */
    private Trigger trigger(Stored row) {
        QualifiedName table = watched(row);
        boolean another =
                Hiding.TEMPORARY.equals(row.schema()) && !Hiding.TEMPORARY.equals(table.schema());
        String name = another ? Hiding.watcher(row.name()) : row.name();
        return Trigger.of(name, table, triggerText(row));
    }

    /** SQLite leaves out of the text that it is temporary. */
    private static String triggerText(Stored row) {
        return Hiding.TEMPORARY.equals(row.schema())
                ? new TextEdits(row.sql()).insert("CREATE ".length(), "TEMP ").apply()
                : row.sql();
    }

    private QualifiedName watched(Stored row) {
        if (!Hiding.TEMPORARY.equals(row.schema())) {
            return tableName(row);
        }
        String schema = StoredTrigger.parse(row.sql()).schema();
        if (schema != null) {
            return spelled(
                    new QualifiedName(InPlace.isSame(schema, "main") ? null : schema, row.table()));
        }
        QualifiedName own = spelled(row.qualified(row.table()));
        return isRelation(own) ? own : spelled(QualifiedName.of(row.table()));
    }

    private boolean isRelation(QualifiedName name) {
        return objects.containsKey(ObjectId.table(name))
                || objects.containsKey(ObjectId.of(ObjectKind.VIEW, name));
    }

    /** The name of the table of an index or trigger, as the table itself spells it. */
    private QualifiedName tableName(Stored row) {
        return spelled(row.qualified(row.table()));
    }

    private QualifiedName spelled(QualifiedName name) {
        if (objects.containsKey(ObjectId.table(name))) {
            return name;
        }
        return objects.values().stream()
                .filter(it -> it instanceof Table || it instanceof View)
                .map(it -> it.id().name())
                .filter(it -> Tokenizer.fold(it.toString()).equals(Tokenizer.fold(name.toString())))
                .findFirst()
                .orElse(name);
    }

    /** A view or trigger stands on each table and view whose name its text has. */
    private void depend(Stored row) {
        boolean trigger = row.type().equals("trigger");
        if (!trigger && !row.type().equals("view")) {
            return;
        }
        ObjectId dependent =
                trigger ? trigger(row).id() : View.of(row.qualified(row.name()), "").id();
        Set<String> names = new HashSet<>();
        for (Token token : Tokenizer.words(row.sql())) {
            if (token.isName()) {
                names.add(Tokenizer.fold(token.name()));
            }
        }
        for (SchemaObject object : objects.values()) {
            boolean relation = object instanceof Table || object instanceof View;
            if (relation
                    && !object.id().equals(dependent)
                    && names.contains(Tokenizer.fold(object.id().name().name()))) {
                dependencies.add(new Dependency(dependent, object.id()));
            }
        }
    }
}
