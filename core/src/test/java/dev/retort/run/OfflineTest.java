package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Migrator;
import dev.retort.error.FailedRevisionException;
import dev.retort.error.MalformedTargetException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void theScriptDoesWhatTheUpgradeWouldDo(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            database.execute(migrator.upgradeSql("b2").statements().toArray(String[]::new));
            assertThat(database.tables()).containsExactlyInAnyOrder("account", "invoice");
            assertThat(migrator.current().heads()).containsExactly("b2");

            database.execute(migrator.upgradeSql("b2:head").statements().toArray(String[]::new));
            assertThat(migrator.current().atHead()).isTrue();

            database.execute(migrator.downgradeSql("head:a1").statements().toArray(String[]::new));
            assertThat(database.tables()).containsExactly("account");
            assertThat(migrator.current().heads()).containsExactly("a1");

            assertThat(migrator.upgradeSql("current:+1").plan().revisions()).containsExactly("b2");
            database.execute(
                    migrator.stampSql(List.of("a1:base")).statements().toArray(String[]::new));
            assertThat(migrator.current().heads()).isEmpty();
        }
    }

    @Test
    void theTextIsAScriptWithTransactions() {
        Migrator migrator =
                new Project(folder).threeTables().configure().dialect("postgresql").build();
        assertThat(migrator.upgradeSql("b2").text())
                .containsSubsequence(
                        "BEGIN;\nCREATE TABLE IF NOT EXISTS alembic_version (\n",
                        "\n\n-- Upgrade to a1 (about a1)\nCREATE TABLE account (id integer NOT NULL);\n",
                        "INSERT INTO alembic_version (version_num) VALUES ('a1');\n",
                        "COMMIT;\n",
                        "\n-- Upgrade to b2 (about b2)\n",
                        "BEGIN;\nCREATE TABLE invoice (id integer NOT NULL);\n",
                        "UPDATE alembic_version SET version_num = 'b2' WHERE version_num = 'a1';\n",
                        "COMMIT;\n");
    }

    @Test
    void nothingIsWrittenWhereNothingIsToDo() {
        Migrator migrator = new Project(folder).threeTables().configure().dialect("sqlite").build();
        assertThat(migrator.upgradeSql("head:head").text()).isEmpty();
    }

    @Test
    void aDowngradeHasToSayWhereItBegins() {
        Migrator migrator = new Project(folder).threeTables().configure().dialect("sqlite").build();
        assertThatThrownBy(() -> migrator.downgradeSql("base"))
                .isInstanceOf(MalformedTargetException.class)
                .hasMessageContaining("FROM:TO");
    }

    @Test
    void behindRawSqlAColumnChangesWhereItsOtherHalfIsNotNeeded() {
        Project project = new Project(folder);
        project.sql("a1", "", "CREATE TABLE account (name text);", "DROP TABLE account;");
        project.java(
                "b2",
                "a1",
                """
                op.alterColumn("account", "name",
                        dev.retort.operation.ColumnChange.setType(varchar(80)),
                        dev.retort.operation.ColumnChange.setDefault("''"),
                        dev.retort.operation.ColumnChange.setNotNull());
                op.alterColumn("account", "name", dev.retort.operation.ColumnChange.dropDefault(),
                        dev.retort.operation.ColumnChange.dropNotNull(),
                        dev.retort.operation.ColumnChange.setComment("what it's called"));
                op.alterColumn("account", "name",
                        dev.retort.operation.ColumnChange.renameTo("title"));
                """,
                "");
        assertThat(project.configure().dialect("postgresql").build().upgradeSql("head").text())
                .contains(
                        "ALTER TABLE account ALTER COLUMN name TYPE varchar(80) USING"
                                + " name::varchar(80), ALTER COLUMN name SET DEFAULT '', ALTER"
                                + " COLUMN name SET NOT NULL;",
                        "ALTER TABLE account ALTER COLUMN name DROP DEFAULT, ALTER COLUMN name"
                                + " DROP NOT NULL;\nCOMMENT ON COLUMN account.name IS 'what it''s"
                                + " called';",
                        "ALTER TABLE account RENAME COLUMN name TO title;");
    }

    @Test
    void behindRawSqlAColumnThatHasToBeKnownIsRefused() {
        Project project = new Project(folder);
        project.sql("a1", "", "CREATE TABLE account (name text);", "DROP TABLE account;");
        project.java(
                "b2",
                "a1",
                """
                op.alterColumn("account", "name",
                        dev.retort.operation.ColumnChange.setCollation("C"));
                """,
                "");
        Migrator migrator = project.configure().dialect("postgresql").build();
        assertThatThrownBy(() -> migrator.upgradeSql("head"))
                .hasMessageContaining("The schema is not known from revision a1 (about a1) on");
    }

    @Test
    void whatNeedsALiveAnswerRefusesWithTheLine() {
        Project project = new Project(folder);
        project.write(
                "R1.java",
                """
                import dev.retort.operation.Migration;
                import dev.retort.operation.Operations;
                import dev.retort.operation.Revision;

                @Revision(id = "r1")
                public class R1 implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.query("SELECT 1");
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
        Migrator migrator = project.configure().dialect("h2").build();
        assertThatThrownBy(() -> migrator.upgradeSql("head"))
                .isInstanceOf(FailedRevisionException.class)
                .hasMessageContaining("R1.java\", line 9:")
                .hasMessageContaining("op.online");
    }

    @Test
    void whatIsForALiveDatabaseOnlyIsLeftOutAndSaysSo() {
        Project project = new Project(folder);
        project.write(
                "R1.java",
                """
                import dev.retort.operation.Migration;
                import dev.retort.operation.Operations;
                import dev.retort.operation.Revision;

                @Revision(id = "r1")
                class R1 implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.online(() -> op.query("SELECT 1"));
                        op.execute("INSERT INTO account VALUES (?, ?)", "it's", null);
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
        Migrator migrator = project.configure().dialect("h2").build();
        assertThat(migrator.upgradeSql("head").text())
                .containsSubsequence(
                        "-- Left out, since it needs a live database: ",
                        "R1.java, line 9\n",
                        "INSERT INTO account VALUES ('it''s', NULL);\n");
    }
}
