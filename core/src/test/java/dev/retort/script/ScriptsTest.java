package dev.retort.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.SqlStatement;
import dev.retort.dialect.SqlSyntax;
import dev.retort.error.DuplicateRevisionException;
import dev.retort.error.MalformedScriptException;
import dev.retort.error.NoEnvironmentException;
import dev.retort.error.NoScriptsException;
import dev.retort.revision.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    private static final SqlSyntax SYNTAX =
            new SqlSyntax("\"", false, false, false, false, List.of(), false);

    private static final Map<String, String> DIALECTS =
            Map.of("h2", "h2", "sqlite", "sqlite", "postgres", "postgresql");

    private static final Audience H2 = new Audience("h2", SYNTAX, Optional.empty());

    private static final Audience POSTGRESQL = new Audience("postgresql", SYNTAX, Optional.empty());

    @TempDir Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Scripts read(String... locations) {
        return read(ScriptsTest.class.getClassLoader(), locations);
    }

    private Scripts read(ClassLoader loader, String... locations) {
        ScriptSettings settings =
                ScriptSettings.DEFAULT
                        .locations(List.of(locations))
                        .folder(folder)
                        .cache(folder.resolve("cache"));
        return Scripts.read(settings, loader, DIALECTS);
    }

    @Test
    void whatTellsOfAPackageIsNoScriptAndNotCompiledWithThem() throws IOException {
        write("db/package-info.java", "/** Scripts. */\n@Deprecated\npackage db;\n");
        write(
                "db/R1.java",
                """
                package db;

                import dev.retort.operation.*;

                @Revision(id = "a1")
                public final class R1 implements Migration {
                    @Override
                    public void upgrade(Operations op) {}

                    @Override
                    public void downgrade(Operations op) {}
                }
                """);
        assertThat(read("db").load(List.of("a1"), Direction.UPGRADE, H2)).hasSize(1);
    }

    @Test
    void theHeaderOfAnSqlScriptIsItsFirstComments() throws IOException {
        write(
                "db/one.sql",
                """
                -- (c) us: all of us
                -- revision: b2
                -- revises: a1, a0

                -- depends-on: x1
                -- labels: shop, bank
                -- message: add account: email
                -- transactional: false
                -- irreversible: the rows are gone
                -- upgrade
                -- message: not this
                """);
        write("db/deep/a1.sql", "-- revision: a1\n-- upgrade\n");
        write("db/a0.sql", "\uFEFF-- revision: a0\r\n-- upgrade\r\n");
        write("db/x1.sql", "-- revision: x1\n-- upgrade\n");
        write("db/seed.sql", "-- rows for a test\nINSERT INTO account VALUES (1);\n");
        Scripts scripts = read("db");
        assertThat(scripts.all())
                .extracting(Script::id)
                .containsExactlyInAnyOrder("a0", "a1", "b2", "x1");
        Script script = scripts.script("b2");
        assertThat(script.node().revises()).containsExactly("a1", "a0");
        assertThat(script.node().dependsOn()).containsExactly("x1");
        assertThat(script.node().labels()).containsExactly("shop", "bank");
        assertThat(script.node().message()).isEqualTo("add account: email");
        assertThat(script.transactional()).isFalse();
        assertThat(script.irreversible()).contains("the rows are gone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-- revises: a1 | does not say which revision it is",
                "-- revsion: a1 | did you mean \"revision\"?",
                "-- revision: a1 / -- revision: a2 | for the second time",
                "-- revision: a1 / -- transactional: no | is \"true\" or \"false\""
            })
    void aMistakeInAHeaderIsToldWithFileAndLine(String text, String message) throws IOException {
        write("db/one.sql", text.replace(" / ", "\n"));
        assertThatThrownBy(() -> read("db"))
                .isInstanceOf(MalformedScriptException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*one\\.sql:\\d+\\)");
    }

    @Test
    void sectionsAreForAllDatabasesOrForSome() throws IOException {
        write(
                "db/one.sql",
                """
                -- revision: a1
                -- upgrade
                CREATE TABLE account (id integer);
                -- upgrade the rows as well: no marker
                -- upgrade postgres, h2
                SELECT 'for two';
                -- upgrade sqlite
                SELECT 'never closed;
                -- downgrade
                """);
        LoadedScript script = read("db").load(List.of("a1"), Direction.UPGRADE, POSTGRESQL).get(0);
        assertThat(script.statements(Direction.UPGRADE))
                .containsExactly(
                        new SqlStatement("CREATE TABLE account (id integer)", 3),
                        new SqlStatement("SELECT 'for two'", 6));
        assertThat(script.statements(Direction.DOWNGRADE)).isEmpty();
    }

    @Test
    void sectionsMayBeForSomeEnvironments() throws IOException {
        write(
                "db/one.sql",
                """
                -- revision: a1
                -- upgrade
                SELECT 'for all';
                -- upgrade environment variables: no marker
                -- upgrade environment: shop
                SELECT 'for the shop';
                -- Upgrade  H2  Environment : bank , Shop
                SELECT 'for H2 in the bank';
                -- upgrade environment:bank,shop
                SELECT 'for both';
                -- downgrade
                """);
        Scripts scripts = read("db");
        assertThat(upgrade(scripts, "h2", "shop"))
                .containsExactly("SELECT 'for all'", "SELECT 'for the shop'", "SELECT 'for both'");
        assertThat(upgrade(scripts, "h2", "bank"))
                .containsExactly(
                        "SELECT 'for all'", "SELECT 'for H2 in the bank'", "SELECT 'for both'");
        assertThat(upgrade(scripts, "sqlite", "bank"))
                .containsExactly("SELECT 'for all'", "SELECT 'for both'");
        assertThat(upgrade(scripts, "sqlite", "desk")).containsExactly("SELECT 'for all'");
    }

    private static List<String> upgrade(Scripts scripts, String dialect, String environment) {
        Audience audience = new Audience(dialect, SYNTAX, Optional.of(environment));
        return scripts
                .load(List.of("a1"), Direction.UPGRADE, audience)
                .get(0)
                .statements(Direction.UPGRADE)
                .stream()
                .map(SqlStatement::sql)
                .toList();
    }

    @Test
    void aSectionForAnEnvironmentDoesNotRunWhereNoneIsChosen() throws IOException {
        write(
                "db/one.sql",
                "-- revision: a1\n-- upgrade\n-- upgrade environment: shop, bank\nSELECT 1;\n"
                        + "-- downgrade\nSELECT 2;\n");
        Scripts scripts = read("db");
        assertThatThrownBy(() -> scripts.load(List.of("a1"), Direction.UPGRADE, H2))
                .isInstanceOf(NoEnvironmentException.class)
                .hasMessageContaining("for the environments \"shop\", \"bank\" only")
                .hasMessageContaining("one.sql:3)")
                .hasMessageContaining("\"-n shop\"");
        assertThat(scripts.load(List.of("a1"), Direction.DOWNGRADE, H2)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -- upgrade environment: shpo    | for the environment "shpo", which
                    -- upgrade enviroment: shop     | did you mean "environment"?
                    -- upgrade environment: ,       | names no environment
                    -- upgrade postgre              | did you mean "postgres"?
                    -- downgrade h2, sqlte          | did you mean "sqlite"?
                    """)
    void aMarkerThatIsNearlyRightIsAMistake(String marker, String said) throws IOException {
        write("db/one.sql", "-- revision: a1\n-- upgrade\nSELECT 1;\n" + marker + "\nSELECT 2;\n");
        ScriptSettings settings =
                ScriptSettings.DEFAULT
                        .locations(List.of("db"))
                        .folder(folder)
                        .environments(List.of("shop", "bank"));
        Scripts scripts = Scripts.read(settings, ScriptsTest.class.getClassLoader(), DIALECTS);
        assertThatThrownBy(() -> scripts.load(List.of("a1"), Direction.UPGRADE, H2))
                .isInstanceOf(MalformedScriptException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("one.sql:4)");
    }

    @Test
    void aStatementBeforeTheFirstSectionIsAMistake() throws IOException {
        write("db/one.sql", "-- revision: a1\nSELECT 1;\n-- upgrade\n");
        Scripts scripts = read("db");
        assertThatThrownBy(() -> scripts.load(List.of("a1"), Direction.UPGRADE, H2))
                .isInstanceOf(MalformedScriptException.class)
                .hasMessageContaining("one.sql:2)");
    }

    @Test
    void theHeaderOfAJavaScriptIsReadWithoutCompilingIt() throws IOException {
        write(
                "db/R1.java",
                """
                // @Revision(id = "no")
                package db.migrations; /* @Revision(id = "neither") */
                import java.util.*;
                @SuppressWarnings({"x)", "y"})
                @dev.retort.operation.Revision(
                        id = "a\\u0031", revises = {}, labels = {"shop", "bank",},
                        message = \"""
                            add "account"\\
                             email\""", transactional = false)
                public final class R1 extends Nothing that compiles {
                """);
        Script script = read("db").script("a1");
        assertThat(script.className()).isEqualTo("db.migrations.R1");
        assertThat(script.node().labels()).containsExactly("shop", "bank");
        assertThat(script.node().message()).isEqualTo("add \"account\" email");
        assertThat(script.transactional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Revision(id = IDS.FIRST) class A {} | has to be a literal",
                "@Revision(id = \"a\" + \"b\") class A {} | has to be a literal",
                "@Revision(message = \"x\") class A {} | has to say its \"id\"",
                "@Revision(id = \"a\", color = \"red\") class A {} | no element \"color\"",
                "public class A implements Migration {} | \"A\" is a migration and has no @Revision",
                "@Revision(id = \"a\" | ends inside of @Revision"
            })
    void whatCannotBeReadWithoutCompilingIsAMistake(String text, String message)
            throws IOException {
        write("db/A.java", "package db;\n\n" + text);
        assertThatThrownBy(() -> read("db"))
                .isInstanceOf(MalformedScriptException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("A.java:3)");
    }

    @Test
    void twoOfOneIdAreAnErrorUnlessTheyAreTheSame() throws IOException {
        write("one/a1.sql", "-- revision: a1\n-- upgrade\n");
        write("two/a1.sql", "-- revision: a1\n-- upgrade\n");
        assertThat(read("one", "two").all()).hasSize(1);
        write("two/a1.sql", "-- revision: a1\n-- upgrade\nSELECT 1;\n");
        assertThatThrownBy(() -> read("one", "two"))
                .isInstanceOf(DuplicateRevisionException.class)
                .hasMessageContaining(Path.of("one", "a1.sql").toString())
                .hasMessageContaining(Path.of("two", "a1.sql").toString());
    }

    @Test
    void scriptsAreFoundInJarsWithAndWithoutEntriesOfFolders() throws IOException {
        for (boolean folders : new boolean[] {true, false}) {
            Path jar = folder.resolve(folders + ".jar");
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out)) {
                entry(entries, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
                if (folders) {
                    entry(entries, "db/migrations/", "");
                }
                entry(entries, "db/migrations/a1.sql", "-- revision: a1\n-- upgrade\nSELECT 1;");
                entry(entries, "db/other/b2.sql", "-- revision: b2\n-- upgrade\n");
            }
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
                Scripts scripts = read(loader, "classpath:db/migrations");
                assertThat(scripts.all()).extracting(Script::id).containsExactly("a1");
                assertThat(
                                scripts.load(List.of("a1"), Direction.UPGRADE, H2)
                                        .get(0)
                                        .statements(Direction.UPGRADE))
                        .containsExactly(new SqlStatement("SELECT 1", 3));
            }
        }
    }

    /** The layout of an application in one jar: its libraries are jars in BOOT-INF/lib. */
    @Test
    void scriptsAreFoundInAJarWithinAJar() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (JarOutputStream entries = new JarOutputStream(inner)) {
            entry(entries, "db/migrations/a1.sql", "-- revision: a1\n-- upgrade\nSELECT 1;");
            entry(entries, "db/migrations/b2.sql", "-- revision: b2\n-- revises: a1\n-- upgrade\n");
            entry(entries, "db/migrations/retort.index", "# all of them\na1.sql\n\nb2.sql\n");
        }
        Path outer = folder.resolve("application.jar");
        try (OutputStream out = Files.newOutputStream(outer);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("BOOT-INF/lib/scripts.jar"));
            entries.write(inner.toByteArray());
            entries.closeEntry();
        }
        for (boolean asJar : new boolean[] {true, false}) {
            NestedJarLoader loader =
                    new NestedJarLoader(outer, "BOOT-INF/lib/scripts.jar", folder, asJar);
            Scripts scripts = read(loader, "classpath:db/migrations");
            assertThat(scripts.all())
                    .as(asJar ? "by a jar's connection" : "by streams and an index")
                    .extracting(Script::id)
                    .containsExactlyInAnyOrder("a1", "b2");
        }
    }

    @Test
    void whatIsPrecompiledNeedsNoCompiler() throws IOException {
        write(
                "src/db/Precompiled.java",
                """
                package db;

                import dev.retort.operation.*;

                @Revision(id = "a1")
                public class Precompiled implements Migration {
                    public void upgrade(Operations op) {}
                    public void downgrade(Operations op) {}
                }
                """);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int failures =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                classes.toString(),
                                folder.resolve("src/db/Precompiled.java").toString());
        assertThat(failures).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, ScriptsTest.class.getClassLoader())) {
            for (String location : List.of("classpath:db", "src/db")) {
                assertThat(read(loader, location).load(List.of("a1"), Direction.UPGRADE, H2))
                        .hasSize(1);
            }
        }
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private static void entry(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    @Test
    void whereNoLocationExistsThatIsSaid() {
        assertThat(read("nowhere").all()).isEmpty();
        assertThatThrownBy(() -> read("nowhere").required())
                .isInstanceOf(NoScriptsException.class)
                .hasMessageContaining("\"nowhere\"");
    }

    @Test
    void javaIsCompiledOnceAndWithWhatLiesBesideIt() throws IOException {
        write(
                "db/R1.java",
                """
                import dev.retort.operation.*;

                @Revision(id = "a1")
                class R1 implements Migration {
                    public void upgrade(Operations op) { op.execute(Words.FIRST); }
                    public void downgrade(Operations op) {}
                }
                """);
        write("db/Words.java", "class Words { static final String FIRST = new String(\"x\"); }");
        assertThat(read("db").load(List.of("a1"), Direction.UPGRADE, H2)).hasSize(1);
        String[] kept = folder.resolve("cache").toFile().list();
        assertThat(kept).hasSize(2);
        assertThat(read("db").load(List.of("a1"), Direction.UPGRADE, H2)).hasSize(1);
        assertThat(folder.resolve("cache").toFile().list()).containsExactlyInAnyOrder(kept);
        write("db/Words.java", "class Words { static final String FIRST = new String(\"y\"); }");
        assertThat(read("db").load(List.of("a1"), Direction.UPGRADE, H2)).hasSize(1);
        assertThat(folder.resolve("cache").toFile().list()).hasSize(4);
    }
}
