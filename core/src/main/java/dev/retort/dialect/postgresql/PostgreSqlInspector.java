package dev.retort.dialect.postgresql;

import dev.retort.dialect.Scope;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A live database read from its catalog, by the same few queries whatever it holds. */
final class PostgreSqlInspector {

    private final Connection connection;
    private final Scope scope;

    PostgreSqlInspector(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /**
     * The schema. Texts of the server leave the schema out of names that it finds by itself; only
     * the default one may be such, or the same object would read differently on another connection.
     */
    Schema inspect() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT current_setting('server_version_num')::int,
                                  current_schema(), quote_ident(current_schema()),
                                  current_setting('search_path'),
                                  cardinality(current_schemas(false))""")) {
            row.next();
            int version = row.getInt(1);
            String home = row.getString(2);
            String quoted = row.getString(3);
            String path = row.getString(4);
            if (row.getInt(5) <= 1) {
                return read(new PostgreSqlCatalog(connection, version, home, scope));
            }
            setPath(quoted);
            try {
                return read(new PostgreSqlCatalog(connection, version, home, scope));
            } finally {
                setPath(path);
            }
        }
    }

    private void setPath(String path) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            statement.setString(1, path);
            statement.executeQuery().close();
        }
    }

    private static Schema read(PostgreSqlCatalog catalog) throws SQLException {
        List<SchemaObject> objects = new ArrayList<>(new PostgreSqlSpaceReader(catalog).read());
        PostgreSqlTableReader tables = new PostgreSqlTableReader(catalog);
        PostgreSqlColumnReader columns = new PostgreSqlColumnReader(catalog);
        PostgreSqlIndexReader indexes = new PostgreSqlIndexReader(catalog);
        tables.read();
        Map<Long, List<Column>> allColumns = columns.read();
        objects.addAll(new PostgreSqlTypeReader(catalog).read(allColumns));
        PostgreSqlNativeReader natives = new PostgreSqlNativeReader(catalog);
        objects.addAll(natives.types());
        objects.addAll(columns.sequences());
        List<Index> allIndexes = indexes.read();
        Map<Long, List<Constraint>> constraints =
                new PostgreSqlConstraintReader(catalog, indexes).read();
        objects.addAll(tables.tables(allColumns, constraints));
        objects.addAll(tables.views());
        objects.addAll(allIndexes);
        objects.addAll(new PostgreSqlRoutineReader(catalog).read());
        objects.addAll(natives.others());
        objects.addAll(new PostgreSqlRightReader(catalog).read());
        return Schema.of(objects)
                .home(catalog.home())
                .withDependencies(new PostgreSqlDependencyReader(catalog).read());
    }
}
