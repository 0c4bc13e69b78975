package dev.retort.run;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.error.RevisionTooLongException;
import dev.retort.error.VersionTableChangedException;
import dev.retort.operation.Operation;
import dev.retort.revision.Plan;
import dev.retort.revision.Step;
import dev.retort.schema.Dsl;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table in which a database remembers its heads, exactly as Alembic keeps it. Its statements
 * are prepared once for a run.
 */
final class VersionTable implements AutoCloseable {

    private static final String COLUMN = "version_num";

    private final Dialect dialect;
    private final QualifiedName name;
    private final int width;
    private String table;
    private final String column;
    private @Nullable PreparedStatement select;
    private @Nullable PreparedStatement insert;
    private @Nullable PreparedStatement update;
    private @Nullable PreparedStatement delete;

    VersionTable(Dialect dialect, RunSettings settings) {
        this.dialect = dialect;
        this.name = settings.versionTable();
        this.width = settings.versionWidth();
        this.table = dialect.quote(name);
        this.column = dialect.quote(COLUMN);
    }

    /** From here on it is the one of this schema. */
    void settle(@Nullable String schema) throws SQLException {
        if (name.schema() == null && schema != null) {
            table = dialect.quote(new QualifiedName(schema, name.name()));
            close();
        }
    }

    /** Its rows; none where it is not there. */
    List<String> read(Connection connection) throws SQLException {
        return isThere(connection) ? rows(connection) : List.of();
    }

    boolean isThere(Connection connection) throws SQLException {
        return dialect.hasTable(connection, name);
    }

    /** Its rows, where it is known to be there. */
    List<String> rows(Connection connection) throws SQLException {
        if (select == null) {
            select = connection.prepareStatement("SELECT " + column + " FROM " + table);
        }
        List<String> rows = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        rows.sort(null);
        return rows;
    }

    /** The statements that create it. */
    List<DdlStatement> creation(boolean ifNotExists) {
        Table definition =
                Table.of(
                        name,
                        List.of(
                                Dsl.column(COLUMN, Dsl.varchar(width)).notNull(),
                                Dsl.namedPrimaryKey(name.name() + "_pkc", COLUMN)));
        return dialect.statements(
                new Operation.CreateTable(definition, ifNotExists), Schema::empty);
    }

    /** The statement that drops it. */
    String removal() {
        return "DROP TABLE " + table;
    }

    /** Refuses a plan with an id that does not fit. */
    void refuseTooLong(Plan plan) {
        for (Step step : plan.steps()) {
            step.update().ifPresent(it -> refuseTooLong(it.to()));
            step.inserts().forEach(this::refuseTooLong);
        }
    }

    private void refuseTooLong(String id) {
        if (id.length() > width) {
            throw new RevisionTooLongException(id, width);
        }
    }

    /** Changes its rows as a step says; each change has to find its one row. */
    void advance(Connection connection, Step step) throws SQLException {
        for (String id : step.deletes()) {
            if (delete == null) {
                delete = connection.prepareStatement(deleteText("?"));
            }
            delete.setString(1, id);
            expectOne(delete.executeUpdate(), id);
        }
        if (step.update().isPresent()) {
            Step.Update change = step.update().get();
            if (update == null) {
                update = connection.prepareStatement(updateText("?", "?"));
            }
            update.setString(1, change.to());
            update.setString(2, change.from());
            expectOne(update.executeUpdate(), change.from());
        }
        for (String id : step.inserts()) {
            if (insert == null) {
                insert = connection.prepareStatement(insertText("?"));
            }
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }

    private void expectOne(int rows, String id) {
        if (rows != 1) {
            throw new VersionTableChangedException(name.toString(), id, rows);
        }
    }

    /** Takes all rows away. */
    void purge(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + table);
        }
    }

    /** The statements of a step as complete text. */
    List<String> text(Step step) {
        List<String> text = new ArrayList<>();
        step.deletes().forEach(id -> text.add(deleteText(dialect.literal(id))));
        step.update()
                .ifPresent(
                        it ->
                                text.add(
                                        updateText(
                                                dialect.literal(it.to()),
                                                dialect.literal(it.from()))));
        step.inserts().forEach(id -> text.add(insertText(dialect.literal(id))));
        return text;
    }

    private String insertText(String id) {
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(table, column, id);
    }

    private String updateText(String to, String from) {
        return "UPDATE %s SET %s = %s WHERE %s = %s".formatted(table, column, to, column, from);
    }

    private String deleteText(String id) {
        return "DELETE FROM %s WHERE %s = %s".formatted(table, column, id);
    }

    /** What is asked of it later is prepared anew. */
    @Override
    public void close() throws SQLException {
        Statements.close(select, insert, update, delete);
        select = null;
        insert = null;
        update = null;
        delete = null;
    }
}
