package dev.retort;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Scope;
import dev.retort.dialect.SqlSplitter;
import dev.retort.operation.MigrationContext;
import dev.retort.operation.Operation;
import dev.retort.operation.Row;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries operations out on a database as they come. */
final class OperationsHere implements MigrationContext {

    private final ComparedDatabase database;

    OperationsHere(ComparedDatabase database) {
        this.database = database;
    }

    @Override
    public void accept(Operation operation) {
        boolean script =
                operation instanceof Operation.Execute execute && execute.arguments().isEmpty();
        List<DdlStatement> statements =
                script
                        ? SqlSplitter.split(
                                        ((Operation.Execute) operation).sql(),
                                        database.dialect().syntax())
                                .stream()
                                .map(it -> DdlStatement.of(it.sql()))
                                .toList()
                        : database.dialect().statements(operation, this::inspect);
        for (DdlStatement statement : statements) {
            execute(statement);
        }
    }

    private void execute(DdlStatement statement) {
        try (PreparedStatement prepared = connection().prepareStatement(statement.sql())) {
            bind(prepared, statement.arguments());
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in " + statement.sql(), e);
        }
    }

    private void bind(PreparedStatement statement, List<@Nullable Object> arguments)
            throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            database.dialect().bind(statement, i + 1, arguments.get(i));
        }
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> arguments) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            bind(statement, arguments);
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                    }
                    rows.add(new Row(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection connection() {
        return database.connection();
    }

    @Override
    public Schema inspect() {
        try {
            return database.dialect()
                    .inspect(database.connection(), Scope.schemas(Set.of("sales")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String dialect() {
        return database.dialect().name();
    }

    @Override
    public boolean isOffline() {
        return false;
    }

    @Override
    public Optional<String> argument(String name) {
        return Optional.empty();
    }

    @Override
    public String resource(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void online(Runnable body) {
        body.run();
    }

    @Override
    public void autocommit(Runnable body) {
        body.run();
    }
}
