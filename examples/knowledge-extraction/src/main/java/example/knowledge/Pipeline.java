package example.knowledge;

import dev.retort.Migrator;
import dev.retort.dialect.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The service: it does not start on a schema that is behind its own scripts. */
public final class Pipeline {

    private Pipeline() {}

    /** Starts it. */
    public static void main(String[] arguments) throws SQLException {
        String url = System.getenv("DATABASE_URL");
        Migrator migrator =
                Migrator.configure()
                        .url(url)
                        .scripts("classpath:example/knowledge/revisions")
                        .build();
        if (!migrator.current().atHead()) {
            System.err.println("The schema is behind. Has \"migrate\" run?");
            System.exit(1);
        }
        DatabaseUrl database = DatabaseUrl.parse(url);
        Properties login = new Properties();
        database.user().ifPresent(it -> login.setProperty("user", it));
        database.password().ifPresent(it -> login.setProperty("password", it));
        try (Connection connection =
                        DriverManager.getConnection(database.toJdbc("postgresql"), login);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM extraction_profiles")) {
            rows.next();
            System.out.println("The pipeline knows " + rows.getInt(1) + " profiles.");
        }
    }
}
