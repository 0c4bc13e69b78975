package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.SqlSplitter;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.FailedSchemaScriptException;
import dev.retort.error.UnreadableFileException;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** The schema that scripts of SQL make of an empty database. */
final class SqlSource implements SchemaSource {

    private final List<Path> files;
    private final ScratchPlace place;

    SqlSource(List<Path> files, Configuration server) {
        this.files = List.copyOf(files);
        this.place = new ScratchPlace(server);
    }

    @Override
    public Reading read(Dialect dialect) {
        String names = files.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(", "));
        return place.with(
                dialect,
                "read " + names,
                (found, connection) -> {
                    for (Path file : files) {
                        run(file, found, connection);
                    }
                    Schema schema = Comparisons.inspect(found, connection, Scope.everything());
                    return new Reading(
                            schema,
                            List.of(),
                            List.of(),
                            "%s %s %s."
                                    .formatted(
                                            names,
                                            files.size() == 1 ? "makes" : "make",
                                            SchemaSource.tables(schema)));
                });
    }

    private static void run(Path file, Dialect dialect, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (SqlStatement one : SqlSplitter.split(text(file), dialect.syntax())) {
                run(file, statement, one);
            }
        }
    }

    private static void run(Path file, Statement statement, SqlStatement one) {
        try {
            statement.execute(one.sql());
        } catch (SQLException e) {
            throw new FailedSchemaScriptException(file.toString(), one.line(), one.sql(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnreadableFileException(file.toString(), e);
        }
    }
}
