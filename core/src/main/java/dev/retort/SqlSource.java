package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Scope;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.SqlSplitter;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.DatabaseFailureException;
import dev.retort.error.FailedSchemaScriptException;
import dev.retort.error.NoScratchDatabaseException;
import dev.retort.error.UnreadableFileException;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.Session;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schema that a script of SQL makes of an empty database. */
final class SqlSource implements SchemaSource {

    private final Path file;
    private final Connector server;
    private final boolean isServer;

    SqlSource(Path file, Configuration server) {
        this.file = file;
        this.isServer = !(server.database() instanceof Database.OfDialect);
        this.server =
                new Connector(
                        server.database(),
                        Dialects.load(server.classLoader()),
                        server.classLoader());
    }

    @Override
    public Reading read(Dialect dialect) {
        Optional<Session> there = isServer ? server.openIfThere() : Optional.empty();
        if (there.isEmpty()) {
            return read(dialect, null);
        }
        try (Session session = there.get()) {
            return read(session.dialect(), session.connection());
        }
    }

    private Reading read(Dialect dialect, @Nullable Connection beside) {
        try (ScratchDatabase scratch =
                dialect.scratch(beside)
                        .orElseThrow(
                                () ->
                                        new NoScratchDatabaseException(
                                                dialect.name(), "read \"" + file + "\""))) {
            run(dialect, scratch.connection());
            Schema schema = Comparisons.inspect(dialect, scratch.connection(), Scope.everything());
            return new Reading(
                    schema,
                    List.of(),
                    List.of(),
                    "The script \"" + file + "\" makes " + SchemaSource.tables(schema) + ".");
        } catch (SQLException e) {
            throw new DatabaseFailureException("make an empty database", e);
        }
    }

    private void run(Dialect dialect, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement one : SqlSplitter.split(text(), dialect.syntax())) {
                run(statement, one);
            }
        }
    }

    private void run(Statement statement, SqlStatement one) {
        try {
            statement.execute(one.sql());
        } catch (SQLException e) {
            throw new FailedSchemaScriptException(file.toString(), one.line(), one.sql(), e);
        }
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnreadableFileException(file.toString(), e);
        }
    }
}
