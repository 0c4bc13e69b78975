package dev.retort;

import dev.retort.error.DatabaseFailureException;
import dev.retort.error.MissingDatabaseException;
import dev.retort.fleet.TargetSource;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Asks a database which others a fleet has; it stays as it was.
 *
 * @param connectors what opens a database
 */
record FleetInquiry(Function<Database, Connector> connectors) implements TargetSource.Asking {

    @Override
    public List<String> firstColumn(Database database, String sql) {
        return ask(
                database,
                "answer the query for the databases of a fleet",
                session -> inVain(session.connection(), connection -> answer(connection, sql)));
    }

    private static List<String> answer(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return texts(rows);
        }
    }

    /** Some drivers find out that a statement asks nothing when it has already written. */
    private static List<String> inVain(Connection connection, Question<Connection> question)
            throws SQLException {
        if (!connection.getAutoCommit()) {
            return question.ask(connection);
        }
        connection.setAutoCommit(false);
        try {
            return question.ask(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public List<String> schemas(Database database) {
        return ask(
                database,
                "name its schemas",
                session -> {
                    Connection connection = session.connection();
                    boolean areCatalogs =
                            !connection.getMetaData().supportsSchemasInDataManipulation();
                    try (ResultSet rows =
                            areCatalogs
                                    ? connection.getMetaData().getCatalogs()
                                    : connection.getMetaData().getSchemas()) {
                        return texts(rows).stream()
                                .filter(it -> !session.dialect().isOwnSchema(it))
                                .toList();
                    }
                });
    }

    private List<String> ask(Database database, String what, Question<Session> question) {
        Connector connector = connectors.apply(database);
        connector
                .missingFile()
                .ifPresent(
                        it -> {
                            throw MissingDatabaseException.ofTheFleet(it.toString());
                        });
        try (Session session = connector.open()) {
            return question.ask(session);
        } catch (SQLException e) {
            throw new DatabaseFailureException(what, e);
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            String text = rows.getString(1);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What is asked. */
    private interface Question<T> {

        List<String> ask(T asked) throws SQLException;
    }
}
