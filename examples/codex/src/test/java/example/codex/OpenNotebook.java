package example.codex;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A process that opens a notebook as soon as it is told to begin. */
final class OpenNotebook {

    private OpenNotebook() {}

    public static void main(String[] arguments) throws Exception {
        System.in.read();
        open(Path.of(arguments[0]));
    }

    static void open(Path notebook) throws SQLException {
        try (Connection connection = Notebooks.open(notebook).getConnection();
                var statement = connection.createStatement()) {
            statement
                    .executeQuery("SELECT properties, content_type, hash FROM file_metadata")
                    .close();
        }
    }
}
