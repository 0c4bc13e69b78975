package dev.retort;

import dev.retort.codegen.OperationDescription;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Scope;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.Rename;
import dev.retort.diff.Told;
import dev.retort.diff.WayBack;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import dev.retort.test.MariaDbServer;
import dev.retort.test.PostgreSqlServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An empty database on which schemas are compared, as autogenerate and {@code diff} do. */
final class ComparedDatabase implements AutoCloseable {

    /** The kinds of database. */
    enum Kind {
        SQLITE,
        H2,
        POSTGRESQL,
        MARIADB
    }

    private final Connection connection;
    private final Dialect dialect;
    private final AutoCloseable ending;

    private ComparedDatabase(Connection connection, AutoCloseable ending) throws SQLException {
        this.connection = connection;
        this.dialect = Dialects.load(getClass().getClassLoader()).of(connection);
        this.ending = ending;
    }

    static ComparedDatabase open(Kind kind) throws SQLException {
        return switch (kind) {
            case SQLITE -> of("jdbc:sqlite::memory:", () -> {});
            case H2 -> of("jdbc:h2:mem:", () -> {});
            case POSTGRESQL -> {
                PostgreSqlServer.Database database = PostgreSqlServer.newest().create();
                yield of(database.url(), database);
            }
            case MARIADB -> {
                MariaDbServer.Database database = MariaDbServer.get().create();
                yield of(database.url(), database);
            }
        };
    }

    private static ComparedDatabase of(String url, AutoCloseable ending) throws SQLException {
        return new ComparedDatabase(DriverManager.getConnection(url), ending);
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    Schema inspect() throws SQLException {
        return dialect.inspect(connection, Scope.defaultSchema());
    }

    /** What leads from the database to a schema, as autogenerate compares. */
    List<Operation> proposed(Schema desired) throws SQLException {
        return difference(desired, DiffOptions.proposal(dialect.alterations()).asks(false))
                .operations();
    }

    /**
     * What leads from the database to a schema, as autogenerate compares, where renames are told.
     */
    Difference told(Schema desired, String... renames) throws SQLException {
        return difference(
                desired, DiffOptions.proposal(dialect.alterations()).told(renames(renames)));
    }

    static Told renames(String... renames) {
        return Told.renames(Stream.of(renames).map(Rename::parse).toList());
    }

    /** What leads from the database to a schema, names that nobody chose included. */
    List<Operation> exact(Schema desired) throws SQLException {
        return difference(desired, DiffOptions.exact(dialect.alterations())).operations();
    }

    /** What leads there of the tables that a filter covers. */
    List<Operation> filtered(Schema desired, TableFilter filter) throws SQLException {
        return difference(
                        desired, DiffOptions.proposal(dialect.alterations()).filter(filter::covers))
                .operations();
    }

    private Difference difference(Schema desired, DiffOptions options) throws SQLException {
        return new SchemaComparison(dialect, connection).compare(inspect(), desired, options);
    }

    /** Makes the database have a schema, by what is proposed. */
    List<Operation> become(Schema desired) throws SQLException {
        List<Operation> operations = proposed(desired);
        apply(operations);
        return operations;
    }

    void apply(List<Operation> operations) throws SQLException {
        Schema before = inspect();
        for (Operation operation : dialect.combined(operations)) {
            Schema now = before;
            for (DdlStatement statement : dialect.statements(operation, () -> now)) {
                execute(statement.sql());
            }
            before = operation.apply(before);
        }
    }

    /** The way back from where operations have led. */
    List<Operation> back(Schema from, List<Operation> operations) {
        return WayBack.of(from, operations, dialect.equivalence(), dialect.alterations());
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in " + sql, e);
        }
    }

    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    /** Operations as lines for people. */
    static List<String> lines(List<Operation> operations) {
        return operations.stream().map(OperationDescription::line).toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            ending.close();
        } catch (Exception e) {
            throw new SQLException(e);
        }
    }
}
