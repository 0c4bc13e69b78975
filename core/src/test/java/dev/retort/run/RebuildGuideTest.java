package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide's page about rebuilds, run as they stand there. */
class RebuildGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "sqlite.md");

    @TempDir Path folder;

    private static List<String> blocks(String language) throws IOException {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(PAGE));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private Project project() throws IOException {
        Project project = new Project(folder);
        project.sql("a1", "", blocks("sql").get(0), "");
        project.write(
                "B2.java",
                """
                import static dev.retort.operation.ColumnChange.*;
                import static dev.retort.schema.Dsl.*;

                import dev.retort.operation.Migration;
                import dev.retort.operation.Operations;
                import dev.retort.operation.Position;
                import dev.retort.operation.Revision;
                import dev.retort.schema.ReferentialAction;
                import dev.retort.schema.TableOption;
                import java.util.Map;

                @Revision(id = "b2", revises = "a1")
                public class B2 implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                %s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """
                        .formatted(String.join("\n", blocks("java"))));
        return project;
    }

    private List<String> answer(String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private String stored(String table) throws SQLException {
        return answer("SELECT sql FROM sqlite_master WHERE name = '" + table + "'").get(0);
    }

    @Test
    void theExamplesOfTheGuideDoWhatItSays() throws IOException, SQLException {
        project().on("jdbc:sqlite:" + folder.resolve("a.db")).upgrade("head");
        assertThat(stored("account"))
                .isEqualTo(
                        """
                        CREATE TABLE account (
                            title text DEFAULT '-',
                            id integer PRIMARY KEY AUTOINCREMENT, -- on the card
                            remark text,
                            name varchar(80) NOT NULL,
                            email varchar(320),
                            parent integer,
                            CONSTRAINT name_is_no_initial CHECK (length(name) > 1),
                            CONSTRAINT fk_account_parent FOREIGN KEY (parent) REFERENCES account (id)
                        )""");
        assertThat(stored("invoice"))
                .contains("cents integer GENERATED ALWAYS AS (total * 100) STORED")
                .contains("paid integer NOT NULL")
                .contains("ON DELETE SET NULL")
                .doesNotContain("REFERENCES account,");
        assertThat(stored("badge"))
                .contains("'found'")
                .contains("PRIMARY KEY (code)")
                .endsWith(" WITHOUT ROWID");
        assertThat(answer("SELECT id || word FROM entry")).containsExactly("1gold");
        assertThat(answer("SELECT id || name || remark FROM account"))
                .containsExactly("1ada", "2bob");
        assertThat(answer("SELECT total + cents + paid FROM invoice")).containsExactly("121200");
        assertThat(answer("SELECT code || state FROM badge")).containsExactly("x7new");
        assertThat(answer("SELECT name FROM sqlite_master WHERE name LIKE 'retort_old%'"))
                .isEmpty();
    }

    @Test
    void aScriptOverSqlThatHidesTheSchemaIsRefusedWithItsLine() throws IOException {
        assertThatThrownBy(() -> project().configure().dialect("sqlite").build().upgradeSql("head"))
                .hasMessageContaining("a1.sql:5")
                .hasMessageContaining("Run this against a database, or write that change as");
    }
}
