package dev.retort.testkit;

import dev.retort.dialect.Arbiter;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.Undecided;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.SchemaDiffer;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One database on which operations are tried. */
final class Trial implements AutoCloseable {

    private final ContractDatabase database;
    private final Connection connection;
    private final Dialect dialect;
    private final Scope scope;

    Trial(ContractDatabase database, Dialect unasked, Scope scope) throws SQLException {
        this.database = database;
        this.scope = scope;
        this.connection = database.connect();
        this.dialect = unasked.forServer(connection);
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    ContractDatabase database() {
        return database;
    }

    Schema inspect() throws SQLException {
        return dialect.inspect(connection, scope);
    }

    private Schema inspectNow() {
        try {
            return inspect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an online run does it: what an operation does not say is asked of the database. */
    void online(List<Operation> operations) throws SQLException {
        for (Operation operation : operations) {
            execute(operation, dialect.statements(operation, this::inspectNow));
        }
    }

    /** As a script does it: what an operation does not say is replayed in memory. */
    void offline(List<Operation> operations) throws SQLException {
        Schema schema = atHome(Schema.empty());
        for (Operation operation : operations) {
            Schema before = schema;
            execute(operation, dialect.statements(operation, () -> before));
            schema = operation.apply(before);
        }
    }

    private void execute(Operation operation, List<DdlStatement> statements) throws SQLException {
        for (DdlStatement statement : statements) {
            try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
                List<@Nullable Object> arguments = statement.arguments();
                for (int i = 0; i < arguments.size(); i++) {
                    dialect.bind(prepared, i + 1, arguments.get(i));
                }
                prepared.execute();
            } catch (SQLException e) {
                throw new SQLException(
                        operation.name() + ": " + e.getMessage() + "\n" + statement.sql(), e);
            }
        }
    }

    /** What leads from one schema to another, after the database has settled what it can. */
    List<Operation> difference(Schema was, Schema shall) throws SQLException {
        Schema from = atHome(was);
        Schema to = atHome(shall);
        DiffOptions options = DiffOptions.exact(dialect.alterations()).generatedNames(false);
        Map<Undecided, Boolean> answers = new HashMap<>();
        while (true) {
            Difference difference =
                    SchemaDiffer.diff(from, to, dialect.equivalence(), options.answers(answers));
            List<Undecided> open =
                    difference.undecided().stream().filter(it -> !answers.containsKey(it)).toList();
            Optional<Arbiter> arbiter =
                    open.isEmpty() ? Optional.empty() : dialect.arbiter(connection);
            Map<Undecided, Boolean> settled =
                    arbiter.isEmpty() ? Map.of() : arbiter.get().settle(open);
            if (settled.isEmpty()) {
                return difference.operations();
            }
            answers.putAll(settled);
        }
    }

    private Schema atHome(Schema schema) {
        return schema.home(dialect.homeSchema().orElse(null));
    }

    /** How many rows each table has. */
    Map<QualifiedName, Long> rows(Schema schema) throws SQLException {
        Map<QualifiedName, Long> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (Table table : schema.tables()) {
                try (ResultSet result =
                        statement.executeQuery(
                                "SELECT count(*) FROM " + dialect.quote(table.name()))) {
                    result.next();
                    rows.put(table.name(), result.getLong(1));
                }
            }
        }
        return rows;
    }

    /** What the first column of a query answers, in a shape that can be compared. */
    List<Object> values(String sql) throws SQLException {
        List<Object> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            boolean json = result.getMetaData().getColumnTypeName(1).matches("(?i)jsonb?");
            while (result.next()) {
                byte[] bytes = !json && result.getObject(1) instanceof byte[] b ? b : null;
                String text = bytes == null ? result.getString(1) : Arrays.toString(bytes);
                values.add(text == null ? "NULL" : text);
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        try (database) {
            connection.close();
        }
    }
}
