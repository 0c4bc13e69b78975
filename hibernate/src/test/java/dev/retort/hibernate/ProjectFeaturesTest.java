package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.retort.SchemaSource.Reading;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.schema.Check;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What projects have beside plain entities: units with all their settings, modules, compilers. */
class ProjectFeaturesTest {

    private static final ClassLoader OWN = ProjectFeaturesTest.class.getClassLoader();
    private static final Dialect H2 = Dialects.load(OWN).named("h2").orElseThrow();

    private static final String LISTED =
            """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="books" transaction-type="JTA">
                <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
                <jta-data-source>java:comp/env/books</jta-data-source>
                <non-jta-data-source>java:comp/env/plain</non-jta-data-source>
                <mapping-file>mappings/film.xml</mapping-file>
                <jar-file>%s</jar-file>
                <class>example.Book</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
                <shared-cache-mode>ALL</shared-cache-mode>
                <validation-mode>%s</validation-mode>
                <properties>
                  <property name="hibernate.default_schema" value="library"/>
                </properties>
              </persistence-unit>
              <persistence-unit name="others">
                <class>example.Other</class>
                <exclude-unlisted-classes>true</exclude-unlisted-classes>
              </persistence-unit>
            </persistence>
            """;

    private static final String FILM =
            """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
              <package>example</package>
              <schema>archive</schema>
              <access>FIELD</access>
              <entity class="Film" metadata-complete="true">
                <table name="movie">
                  <unique-constraint name="uq_movie"><column-name>title</column-name></unique-constraint>
                </table>
                <attributes>
                  <id name="id"/>
                  <basic name="title"><column length="60" nullable="false"/></basic>
                </attributes>
              </entity>
            </entity-mappings>
            """;

    @TempDir Path project;

    private ProjectFolder classes() {
        return new ProjectFolder(project.resolve("classes"));
    }

    private static String entity(String name, String attributes) {
        return """
               package example;
               import jakarta.persistence.*;
               @Entity public class %s { @Id Long id; %s }
               """
                .formatted(name, attributes);
    }

    private static List<String> names(Reading reading) {
        return reading.schema().tables().stream().map(it -> it.name().toString()).sorted().toList();
    }

    private static Table table(Reading reading, String schema, String name) {
        return reading.schema().table(new QualifiedName(schema, name)).orElseThrow();
    }

    @Test
    void aPersistenceUnitCountsWithAllItsSettings() throws IOException {
        ProjectFolder project = classes();
        project.compile(
                "example.Book",
                entity("Book", "@jakarta.validation.constraints.NotNull String title;"));
        project.compile("example.Other", entity("Other", ""));
        project.compile("example.Unlisted", entity("Unlisted", ""));
        project.compile(
                "example.Film", "package example; public class Film { Long id; String title; }");
        project.write("mappings/film.xml", FILM);
        ProjectFolder lent = new ProjectFolder(this.project.resolve("lent"));
        lent.compile("lent.Loan", entity("Loan", "").replace("package example", "package lent"));
        jar(lent.classes(), this.project.resolve("lib/lent.jar"));
        project.unit(LISTED.formatted("lib/lent.jar", "AUTO"));
        try (URLClassLoader loader = project.loader()) {
            JpaSchemaSource source = JpaSchemaSource.ofPersistenceUnit("books").classLoader(loader);
            Reading reading = source.read(H2);
            assertThat(names(reading))
                    .containsExactly("archive.movie", "library.book", "library.loan");
            assertThat(table(reading, "library", "book").column("title").orElseThrow().nullable())
                    .isFalse();
            assertThat(table(reading, "archive", "movie").uniques()).hasSize(1);
            project.unit(LISTED.formatted("lib/lent.jar", "NONE"));
            assertThat(
                            table(source.read(H2), "library", "book")
                                    .column("title")
                                    .orElseThrow()
                                    .nullable())
                    .isTrue();
            assertThat(names(source.persistenceUnit("others").read(H2))).containsExactly("other");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "build/resources/main, build/classes/java/main, build/classes/kotlin/main",
        "out/production/resources, out/production/classes, out/production/classes"
    })
    void aUnitAmongTheResourcesCountsTheClassesBesideThem(String unit, String one, String other)
            throws IOException {
        ProjectFolder resources = new ProjectFolder(project.resolve(unit));
        resources.unit(
                """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="books"/>
                </persistence>
                """);
        List<Path> seen = new ArrayList<>();
        Map<String, String> entities =
                Map.of("Book", one, "Film", other, "Test", "build/classes/java/test");
        for (Map.Entry<String, String> each : entities.entrySet()) {
            ProjectFolder folder = new ProjectFolder(project.resolve(each.getValue()));
            folder.compile("example." + each.getKey(), entity(each.getKey(), ""));
            seen.add(folder.classes());
        }
        try (URLClassLoader loader = resources.loader(seen)) {
            Reading reading = JpaSchemaSource.create().classLoader(loader).read(H2);
            assertThat(names(reading)).containsExactly("book", "film");
        }
    }

    @Test
    void aJarOfAPersistenceUnitThatIsNowhereIsNamed() throws IOException {
        ProjectFolder project = classes();
        project.compile("example.Book", entity("Book", ""));
        project.unit(LISTED.formatted("lib/gone.jar", "AUTO"));
        try (URLClassLoader loader = project.loader()) {
            JpaSchemaSource source = JpaSchemaSource.ofPersistenceUnit("books").classLoader(loader);
            assertThatThrownBy(() -> source.read(H2))
                    .isInstanceOf(PersistenceUnitException.class)
                    .hasMessage(
                            "The persistence unit \"books\" names the jar file \"lib/gone.jar\","
                                    + " which is neither beside it nor on the class path. Put it"
                                    + " there, or name the packages of its entities instead of the"
                                    + " unit.");
        }
    }

    @Test
    void aJarOfAPersistenceUnitIsFoundByItsNameOnTheClassPath() throws IOException {
        ProjectFolder project = classes();
        project.compile("example.Book", entity("Book", ""));
        project.compile(
                "example.Film", "package example; public class Film { Long id; String title; }");
        project.write("mappings/film.xml", FILM);
        ProjectFolder lent = new ProjectFolder(this.project.resolve("lent"));
        lent.compile("lent.Loan", entity("Loan", "").replace("package example", "package lent"));
        Path jar = this.project.resolve("repository/lent.jar");
        jar(lent.classes(), jar);
        project.unit(LISTED.formatted("lib/lent.jar", "AUTO"));
        try (URLClassLoader loader = project.loader(List.of(jar))) {
            assertThat(
                            names(
                                    JpaSchemaSource.ofPersistenceUnit("books")
                                            .classLoader(loader)
                                            .read(H2)))
                    .contains("library.loan");
        }
    }

    @Test
    void entitiesOfSeveralModulesOfAProjectCount() throws IOException {
        ProjectFolder model = new ProjectFolder(project.resolve("model/target/classes"));
        model.compile(
                "example.Root",
                "package example; import jakarta.persistence.*; @MappedSuperclass public abstract"
                        + " class Root { @Id Long id; String made; }");
        ProjectFolder gradle = new ProjectFolder(project.resolve("gradle/build/classes/java/main"));
        gradle.compile("example.sub.Film", entity("Film", "").replace("example;", "example.sub;"));
        ProjectFolder shop = new ProjectFolder(project.resolve("shop/target/classes"));
        shop.compile(
                "example.Book",
                "package example; @jakarta.persistence.Entity public class Book extends Root {}",
                "-proc:none",
                "-cp",
                model.classes()
                        + java.io.File.pathSeparator
                        + System.getProperty("java.class.path"));
        try (URLClassLoader loader = shop.loader(List.of(model.classes(), gradle.classes()))) {
            Reading reading = JpaSchemaSource.ofPackages("example").classLoader(loader).read(H2);
            assertThat(names(reading)).containsExactly("book", "film");
            assertThat(table(reading, null, "book").column("made")).isPresent();
            assertThat(reading.description())
                    .contains(shop.classes().toString())
                    .contains(gradle.classes().toString());
        }
    }

    /** Of Jakarta Persistence 3.2, which Hibernate 6 does not know. */
    @Test
    void checksCommentsAndOptionsOfTheNewestPersistenceCount() throws IOException {
        assumeFalse(
                org.hibernate.Version.getVersionString().startsWith("6."),
                "Hibernate 6 has Jakarta Persistence 3.1");
        ProjectFolder project = classes();
        project.compile(
                "example.Lamp",
                """
                package example;
                import jakarta.persistence.*;
                @Entity
                @Table(
                        name = "lamp",
                        comment = "What shines.",
                        options = "cache",
                        check = @CheckConstraint(name = "ck_lamp", constraint = "watts > 0"))
                public class Lamp {
                    enum Light {
                        RED("r"), GREEN("g");
                        @EnumeratedValue final String letter;
                        Light(String letter) { this.letter = letter; }
                    }
                    @Id Long id;
                    @Column(comment = "How strong.", check = @CheckConstraint(constraint = "watts < 900"))
                    int watts;
                    @Column(options = "default 'none' invisible odd words")
                    String name;
                    @Enumerated(EnumType.STRING) Light light;
                }
                """);
        try (URLClassLoader loader = project.loader()) {
            Reading reading = JpaSchemaSource.ofPackages("example").classLoader(loader).read(H2);
            Table lamp = table(reading, null, "lamp");
            assertThat(lamp.comment()).isEqualTo("What shines.");
            assertThat(lamp.checks())
                    .extracting(Check::name, Check::expression)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("ck_lamp", "watts > 0"),
                            org.assertj.core.groups.Tuple.tuple("lamp_watts_check", "watts < 900"));
            assertThat(lamp.column("watts").orElseThrow().comment()).isEqualTo("How strong.");
            assertThat(lamp.column("name").orElseThrow().defaultSql()).isEqualTo("'none'");
            assertThat(lamp.checks())
                    .extracting(Check::expression)
                    .anyMatch(it -> it.contains("'g'") && it.contains("'r'"));
            assertThat(reading.notes())
                    .anyMatch(it -> it.contains("odd words"))
                    .anyMatch(it -> it.contains("cache (the table lamp)"));
        }
    }

    private static void jar(Path folder, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
