package example.codex;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A process that opens each notebook that it is told, and says so. */
final class OpenNotebook {

    private OpenNotebook() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("ready");
        BufferedReader told =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = told.readLine(); path != null; path = told.readLine()) {
            open(Path.of(path));
            System.out.println("opened " + path);
        }
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
