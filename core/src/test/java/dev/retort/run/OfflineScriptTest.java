package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.Migrator;
import dev.retort.test.MariaDbServer;
import dev.retort.test.PostgreSqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A script in the database's own client, and its statements one by one, do what a run does. */
class OfflineScriptTest {

    @TempDir Path folder;

    /** What is asked for, live and as a script. */
    private record Step(
            String name,
            Function<Migrator, Object> run,
            Function<Migrator, OfflineScript> written) {

        static Step upgrade(String from, String to) {
            String range = from.isEmpty() ? to : from + ":" + to;
            return new Step("upgrade " + range, it -> it.upgrade(to), it -> it.upgradeSql(range));
        }

        static Step downgrade(String from, String to) {
            String range = from + ":" + to;
            return new Step(
                    "downgrade " + range, it -> it.downgrade(to), it -> it.downgradeSql(range));
        }

        static Step stamp(String from, String to) {
            String range = from.isEmpty() ? to : from + ":" + to;
            return new Step(
                    "stamp " + range,
                    it -> it.stamp(List.of(to), false),
                    it -> it.stampSql(List.of(range)));
        }
    }

    private static final List<Step> STEPS =
            List.of(
                    Step.upgrade("", "c3"),
                    Step.upgrade("c3", "heads"),
                    Step.downgrade("m6", "c3"),
                    Step.downgrade("c3", "b2"),
                    Step.stamp("b2", "a1"),
                    Step.stamp("a1", "b2"),
                    Step.upgrade("b2", "+1"),
                    Step.upgrade("c3", "m6"));

    private Project project() {
        Project project = new Project(folder);
        revision(project, "a1", "");
        revision(project, "b2", "a1");
        revision(project, "c3", "b2");
        revision(project, "d4", "c3");
        revision(project, "e5", "c3");
        revision(project, "m6", "d4\", \"e5");
        return project;
    }

    private static void revision(Project project, String id, String revises) {
        String call = "dev.retort.run.OfflineSamples.%s(\"" + id + "\", op);";
        project.java(id, revises, call.formatted("upgrade"), call.formatted("downgrade"));
    }

    @ParameterizedTest
    @EnumSource
    void oneByOneAndInTheClientTheStatementsDoWhatARunDoes(TestDatabase kind) throws Exception {
        Project project = project();
        boolean clientIsThere = true;
        try (TestDatabase.Handle live = create(kind, "live");
                TestDatabase.Handle one = create(kind, "one");
                TestDatabase.Handle whole = create(kind, "whole")) {
            Migrator online = project.on(live.url());
            for (Step step : STEPS) {
                step.run().apply(online);
                DatabaseContent expected = DatabaseContent.of(live);
                OfflineScript script = step.written().apply(project.on(one.url()));
                oneByOne(one.url(), script);
                assertSame(step.name(), DatabaseContent.of(one), expected);
                ScriptClient client = new ScriptClient(folder, whole.url());
                clientIsThere = client.isThere(script.text());
                if (clientIsThere) {
                    ScriptClient.Answer answer = client.run(script.text());
                    assertThat(answer.failed()).as(answer.text()).isFalse();
                    assertSame(step.name() + " by client", DatabaseContent.of(whole), expected);
                }
            }
        }
        assumeTrue(
                clientIsThere,
                "The statements did what the run did. The script was not run as a whole, since the"
                        + " database's client is not on this machine.");
    }

    private TestDatabase.Handle create(TestDatabase kind, String name)
            throws IOException, SQLException {
        return kind.create(Files.createDirectory(folder.resolve(name)));
    }

    private static void oneByOne(String url, OfflineScript script) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : script.statements()) {
                statement.execute(sql);
            }
        }
    }

    private static void assertSame(String what, DatabaseContent actual, DatabaseContent expected) {
        assertThat(actual.schema()).as(what).isEqualTo(expected.schema());
        assertThat(actual.rows().keySet()).isEqualTo(expected.rows().keySet());
        expected.rows()
                .forEach(
                        (table, rows) ->
                                assertSame(
                                        what + ", table " + table, actual.rows().get(table), rows));
    }

    /** What differs, and not all that is there. */
    private static void assertSame(String what, List<String> actual, List<String> expected) {
        List<String> more = new ArrayList<>(actual);
        expected.forEach(more::remove);
        List<String> less = new ArrayList<>(expected);
        actual.forEach(less::remove);
        assertThat(more).as(what + ": too much, where too little is " + less).isEmpty();
        assertThat(less).as(what + ": too little").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theClientStopsAtAnErrorAndNothingOfTheRevisionStays(TestDatabase kind) throws Exception {
        Project project = new Project(folder);
        project.table("a1", "", "account");
        String fails = "INSERT INTO account VALUES (1);\nINSERT INTO account VALUES (NULL);";
        project.sql("b2", "a1", fails, "");
        project.table("c3", "b2", "invoice");
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = project.on(database.url());
            OfflineScript script = migrator.upgradeSql("head");
            ScriptClient client = new ScriptClient(folder, database.url());
            client.assumeThere(script.text());
            ScriptClient.Answer answer = client.run(script.text());
            assertThat(answer.failed()).isTrue();
            assertThat(answer.text()).containsIgnoringCase("null");
            assertThat(database.tables()).containsExactly("account");
            assertThat(database.rows("SELECT * FROM account")).isEmpty();
            assertThat(migrator.current().heads()).containsExactly("a1");
        }
    }

    private Project withText(String text) {
        Project project = new Project(folder);
        String value = text.replace("\\", "\\\\").replace("\n", "\\n");
        project.java(
                "a1",
                "",
                """
                op.createTable("account", column("name", varchar(80)));
                op.bulkInsert("account", List.of("name"), List.of(row("%s")));
                """
                        .formatted(value)
                        .replace("List.of", "java.util.List.of"),
                "");
        return project;
    }

    @Test
    void aScriptIsInUtf8WhateverTheDatabaseIsIn() throws Exception {
        String name = "retort_test_latin_" + ProcessHandle.current().pid();
        PostgreSqlServer server = PostgreSqlServer.newest();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                PostgreSqlServer.Database any = server.create()) {
            statement.execute(
                    "CREATE DATABASE " + name + " ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
            String url = any.url().replace(any.name(), name);
            OfflineScript script = withText("größe").on(url).upgradeSql("head");
            ScriptClient client = new ScriptClient(folder, url);
            client.assumeThere(script.text());
            assertThat(client.run(script.text()).failed()).isFalse();
            assertThat(new TestDatabase.Handle(url, () -> {}).rows("SELECT name FROM account"))
                    .containsExactly("größe");
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    @Test
    void aScriptSaysWhatABackslashIs() throws Exception {
        String text = "it's \\ a \\n \n back\\\\slash\\";
        Migrator unasked = withText(text).configure().dialect("mariadb").build();
        try (MariaDbServer.Database database = MariaDbServer.get().create()) {
            String other =
                    database.url() + "&sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES,ANSI'";
            oneByOne(other, unasked.upgradeSql("head"));
            TestDatabase.Handle handle = new TestDatabase.Handle(database.url(), () -> {});
            assertThat(handle.rows("SELECT name FROM account")).containsExactly(text);
            handle.execute("DROP TABLE account", "DELETE FROM alembic_version");
            oneByOne(database.url(), withText(text).on(other).upgradeSql("base:head"));
            assertThat(handle.rows("SELECT name FROM account")).containsExactly(text);
        }
    }

    @Test
    void whatATextCannotHoldIsRefusedBeforeItIsWritten() {
        Project project = new Project(folder);
        project.java(
                "a1",
                "",
                "op.bulkInsert(\"account\", java.util.List.of(\"name\"), java.util.List.of(row(\"a\\0b\")));",
                "");
        Migrator migrator = project.configure().dialect("postgresql").build();
        assertThatThrownBy(() -> migrator.upgradeSql("head"))
                .hasMessageContaining("PostgreSQL holds no text with a NUL in it");
    }
}
