package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Configuration;
import dev.retort.Migrator;
import dev.retort.dialect.Rebuild;
import dev.retort.error.FailedStatementException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations in a row on one table, where a table has to be copied for a change. */
class GatheringTest {

    @TempDir Path folder;

    private Project project(String upgrade) {
        Project project = new Project(folder);
        project.sql(
                "a1",
                "",
                "CREATE TABLE account ( -- all of them\n  id integer PRIMARY KEY, name text,"
                        + " age text);\nINSERT INTO account VALUES (1, 'ada', '36');",
                "DROP TABLE account;");
        project.write(
                "B2.java",
                """
                import static dev.retort.operation.ColumnChange.*;
                import static dev.retort.schema.Dsl.*;

                import dev.retort.operation.Migration;
                import dev.retort.operation.Operations;
                import dev.retort.operation.Revision;

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
                        .formatted(upgrade));
        return project;
    }

    private Migrator on(Project project) {
        return project.on("jdbc:sqlite:" + folder.resolve("a.db"));
    }

    private String answer(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.getString(1);
        }
    }

    @Test
    void changesInARowAreOneCopyAndAnythingElseEndsTheRow() throws SQLException {
        Project project =
                project(
                        """
                        op.alterColumn("account", "name", setNotNull());
                        op.addColumn("account", column("email", text()));
                        op.alterColumn("account", "age", setType(integer()));
                        if (!op.isOffline()) {
                            op.execute("UPDATE account SET email = typeof(age)");
                            op.alterColumn("account", "email", setNotNull());
                            if (op.query("SELECT email FROM account").get(0).text("email") == null) {
                                throw new IllegalStateException();
                            }
                            if (op.inspect().tables().stream().filter(it -> it.name().name().equals("account")).findFirst().get().columns().get(3).nullable()) {
                                throw new IllegalStateException();
                            }
                        }
                        op.addConstraint("account", check("grown", "age > 17"));""");
        on(project).upgrade("head");
        assertThat(answer("SELECT sql FROM sqlite_master WHERE name = 'account'"))
                .isEqualTo(
                        """
                        CREATE TABLE account ( -- all of them
                          id integer PRIMARY KEY, name text NOT NULL, age integer, email text NOT NULL, CONSTRAINT grown CHECK (age > 17))""");
        assertThat(answer("SELECT email FROM account")).isEqualTo("integer");
    }

    @Test
    void aScriptCopiesTheTableOnce() {
        Project project = new Project(folder);
        project.write(
                "A1.java",
                """
                import static dev.retort.operation.ColumnChange.*;
                import static dev.retort.schema.Dsl.*;

                import dev.retort.operation.Migration;
                import dev.retort.operation.Operations;
                import dev.retort.operation.Revision;

                @Revision(id = "a1")
                public class A1 implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.createTable("account", column("id", integer()), column("age", text()));
                        op.alterColumn("account", "age", setNotNull());
                        op.addConstraint("account", primaryKey("id"));
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
        String script = project.configure().dialect("sqlite").build().upgradeSql("head").text();
        assertThat(script.split("RENAME TO retort_old_account", -1)).hasSize(2);
        assertThat(script)
                .contains(
                        "CREATE TABLE account (\n    id integer,\n    age text NOT NULL,\n"
                                + "    PRIMARY KEY (id)\n);");
    }

    @Test
    void whatFailsIsToldWhereItsRowBegins() {
        Project project =
                project(
                        """
                        op.addColumn("account", column("email", text()));
                        op.alterColumn("account", "email", setNotNull());
                        op.addConstraint("account", check("grown", "age > 17"));
                        op.execute("SELECT 1");""");
        assertThatThrownBy(() -> on(project).upgrade("head"))
                .isInstanceOf(FailedStatementException.class)
                .hasMessageContaining("B2.java\", line 13")
                .hasMessageContaining("NOT NULL constraint failed: account.email");
    }

    @Test
    void whoeverHoldsTheConnectionSeesEveryChangeAtOnce() throws SQLException {
        Project project =
                project(
                        """
                        java.sql.Connection connection = op.connection();
                        op.alterColumn("account", "age", setType(integer()));
                        try (java.sql.Statement statement = connection.createStatement()) {
                            statement.execute("UPDATE account SET name = typeof(age)");
                        } catch (java.sql.SQLException e) {
                            throw new IllegalStateException(e);
                        }
                        op.alterColumn("account", "age", setNotNull());""");
        on(project).upgrade("head");
        assertThat(answer("SELECT name FROM account")).isEqualTo("integer");
    }

    @Test
    void thePolicyOfTheConfigurationReachesTheDatabaseAndTheScript() throws SQLException {
        Project project =
                project("op.addConstraint(\"account\", check(\"grown\", \"age > '17'\"));");
        Configuration never =
                project.configure()
                        .url("jdbc:sqlite:" + folder.resolve("a.db"))
                        .run(it -> it.rebuild(Rebuild.NEVER));
        for (ThrowingCallable run :
                List.<ThrowingCallable>of(
                        () -> never.build().upgrade("head"),
                        () -> never.build().upgradeSql("a1:head"))) {
            assertThatThrownBy(run)
                    .hasMessageContaining("\"account\" in place")
                    .hasMessageContaining("Set it to \"auto\".");
        }
        on(project).upgrade("head");
        assertThat(answer("SELECT sql FROM sqlite_master WHERE name = 'account'"))
                .contains("CONSTRAINT grown CHECK (age > '17')");
    }

    @Test
    void outsideATransactionAnOperationIsDoneWholeOrNotAtAll() throws SQLException {
        Project project =
                project(
                        """
                        op.autocommit(() -> {
                            op.addColumn("account", column("email", text()));
                            op.execute("SELECT 1");
                            op.addConstraint("account", check("grown", "age > 'x'"));
                        });""");
        assertThatThrownBy(() -> on(project).upgrade("head"))
                .isInstanceOf(FailedStatementException.class)
                .hasMessageContaining("CHECK constraint failed: grown");
        assertThat(
                        answer(
                                "SELECT group_concat(name) FROM sqlite_master WHERE name LIKE '%account'"))
                .isEqualTo("account");
        assertThat(answer("SELECT sql FROM sqlite_master WHERE name = 'account'"))
                .contains("age text, email text)");
        assertThat(answer("SELECT name || age FROM account")).isEqualTo("ada36");
    }
}
