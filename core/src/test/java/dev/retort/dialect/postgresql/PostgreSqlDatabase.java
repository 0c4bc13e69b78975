package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Equivalence;
import dev.retort.dialect.Scope;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.test.PostgreSqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database of one test, worked on as an online run does. */
final class PostgreSqlDatabase implements AutoCloseable {

    final PostgreSqlServer.Database database;
    final Connection connection;
    final Dialect dialect;

    private PostgreSqlDatabase(PostgreSqlServer.Database database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        this.dialect = new PostgreSqlDialect().forServer(connection);
    }

    /** The servers that a test of behaviour runs on. */
    static Stream<PostgreSqlServer> servers() {
        return Stream.concat(
                Stream.of(PostgreSqlServer.newest()), PostgreSqlServer.oldest().stream());
    }

    static PostgreSqlDatabase open() throws SQLException {
        return open(PostgreSqlServer.newest());
    }

    static PostgreSqlDatabase open(PostgreSqlServer server) throws SQLException {
        return new PostgreSqlDatabase(server.create());
    }

    void apply(List<? extends Operation> operations) throws SQLException {
        apply(operations.toArray(Operation[]::new));
    }

    void apply(Operation... operations) throws SQLException {
        for (Operation operation : operations) {
            for (DdlStatement statement : dialect.statements(operation, this::inspectNow)) {
                execute(statement);
            }
        }
    }

    private void execute(DdlStatement statement) throws SQLException {
        if (statement.arguments().isEmpty()) {
            execute(statement.sql());
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            List<@Nullable Object> arguments = statement.arguments();
            for (int i = 0; i < arguments.size(); i++) {
                dialect.bind(prepared, i + 1, arguments.get(i));
            }
            prepared.execute();
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + (sql.length() > 500 ? "" : sql), e);
        }
    }

    /** The rows of an answer, values as text separated by a bar. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    Schema inspect() throws SQLException {
        return dialect.inspect(connection, Scope.everything());
    }

    private Schema inspectNow() {
        try {
            return inspect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The forms of all objects of a schema, in one order as their parts are, for comparing. */
    List<SchemaObject> forms(Schema schema) {
        Map<String, SchemaObject> forms = new TreeMap<>();
        schema.objects().forEach(it -> forms.put(it.id().toString() + it.id(), form(it)));
        return List.copyOf(forms.values());
    }

    private SchemaObject form(SchemaObject object) {
        Equivalence equivalence = dialect.equivalence();
        if (object instanceof Index index) {
            return equivalence.index(null, index);
        }
        if (!(object instanceof Table table)) {
            return equivalence.object(object);
        }
        Map<String, dev.retort.schema.Constraint> constraints = new TreeMap<>();
        table.constraints()
                .forEach(
                        it -> {
                            var form = equivalence.constraint(table, it);
                            constraints.put(form.toString(), form);
                        });
        return table.columns(
                        table.columns().stream()
                                .map(it -> equivalence.column(table, it))
                                .sorted(Comparator.comparing(Column::name))
                                .toList())
                .constraints(List.copyOf(constraints.values()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
