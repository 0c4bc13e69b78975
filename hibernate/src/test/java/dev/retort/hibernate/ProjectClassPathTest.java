package dev.retort.hibernate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.SchemaSource.Reading;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.schema.QualifiedName;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What depends on the class path that a project brings: archives, units, Spring Boot, Hibernate.
 */
class ProjectClassPathTest {

    private static final ClassLoader OWN = ProjectClassPathTest.class.getClassLoader();
    private static final Dialect H2 = Dialects.load(OWN).named("h2").orElseThrow();

    private static final String UNIT =
            """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="books">
                <properties>
                  <property name="hibernate.default_schema" value="library"/>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:nothing:at-all"/>
                </properties>
              </persistence-unit>
              %s
            </persistence>
            """;

    @TempDir Path project;

    @Test
    void theEntitiesOfAnArchiveNeedNoLoaderThatSeesIt() throws IOException {
        compile("example.Book", entity("jakarta", "Book"));
        Reading reading = JpaSchemaSource.ofArchive(project).read(H2);
        assertThat(names(reading)).containsExactly("book");
        assertThat(reading.description()).endsWith(" in " + project + ".");
    }

    @Test
    void anEntityOfTheOldPersistenceIsNamed() throws IOException {
        compile(
                "javax.persistence.Entity",
                "package javax.persistence; import java.lang.annotation.*;"
                        + " @Retention(RetentionPolicy.RUNTIME) public @interface Entity {}");
        compile(
                "example.Old",
                "package example; @javax.persistence.Entity public class Old { Long id; }");
        JpaSchemaSource source = JpaSchemaSource.ofArchive(project);
        assertThatThrownBy(() -> source.read(H2))
                .isInstanceOf(NoEntitiesException.class)
                .hasMessageContaining(
                        "\"example.Old\" is an entity of javax.persistence,"
                                + " which Hibernate knows no longer");
    }

    @Test
    void theOnlyPersistenceUnitCountsWhereNothingIsNamed() throws IOException {
        compile("example.Book", entity("jakarta", "Book"));
        unit(UNIT.formatted(""));
        try (URLClassLoader loader = loader()) {
            Reading reading = JpaSchemaSource.create().classLoader(loader).read(H2);
            assertThat(names(reading)).containsExactly("library.book");
            assertThat(reading.description())
                    .contains("the persistence unit \"books\" in ")
                    .endsWith("META-INF/persistence.xml.");
        }
    }

    @Test
    void aSettingOfTheUserCountsMoreThanTheUnits() throws IOException {
        compile("example.Book", entity("jakarta", "Book"));
        unit(UNIT.formatted(""));
        try (URLClassLoader loader = loader()) {
            Reading reading =
                    JpaSchemaSource.ofPersistenceUnit("books")
                            .classLoader(loader)
                            .setting("hibernate.default_schema", "shelf")
                            .read(H2);
            assertThat(names(reading)).containsExactly("shelf.book");
        }
    }

    @Test
    void severalUnitsOrAnUnknownOneAreAQuestion() throws IOException {
        compile("example.Book", entity("jakarta", "Book"));
        unit(UNIT.formatted("<persistence-unit name=\"films\"/>"));
        try (URLClassLoader loader = loader()) {
            JpaSchemaSource source = JpaSchemaSource.create().classLoader(loader);
            assertThatThrownBy(() -> source.read(H2))
                    .isInstanceOf(PersistenceUnitException.class)
                    .hasMessage("There are 2 persistence units: \"books\", \"films\". Name one.");
            assertThatThrownBy(() -> source.persistenceUnit("music").read(H2))
                    .hasMessage(
                            "There is no persistence unit \"music\". There is \"books\", \"films\".");
        }
        assertThatThrownBy(() -> JpaSchemaSource.ofPersistenceUnit("books").read(H2))
                .hasMessage(
                        "There is no persistence unit \"books\": the class path has no"
                                + " \"META-INF/persistence.xml\".");
    }

    @Test
    void anOrmFileBesidesTheEntitiesCounts() throws IOException {
        compile("example.Book", entity("jakarta", "Book"));
        compile("example.Film", "package example; public class Film { Long id; }");
        Files.createDirectories(project.resolve("META-INF"));
        Files.writeString(
                project.resolve("META-INF/orm.xml"),
                """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                  <entity class="example.Film" access="FIELD">
                    <table name="movie"/>
                    <attributes><id name="id"/></attributes>
                  </entity>
                </entity-mappings>
                """);
        try (URLClassLoader loader = loader()) {
            JpaSchemaSource source = JpaSchemaSource.ofPackages("example").classLoader(loader);
            assertThat(names(source.read(H2))).containsExactly("book", "movie");
            unit(UNIT.formatted(""));
            assertThat(names(source.read(H2))).containsExactly("book");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-boot.jar", "spring-boot-hibernate.jar"})
    void namesFollowSpringWhereSpringBootIsOnTheClassPath(String jar) throws IOException {
        Path spring = Path.of("target", "spring-boot", jar);
        assertThat(spring).exists();
        URL[] urls = {spring.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, OWN)) {
            JpaSchemaSource source =
                    JpaSchemaSource.ofPackages("dev.retort.hibernate.model.documents")
                            .classLoader(loader);
            assertThat(columns(source.read(H2))).contains("external_id", "whole_text");
            assertThat(
                            columns(
                                    source.setting(
                                                    "hibernate.physical_naming_strategy",
                                                    "org.hibernate.boot.model.naming"
                                                            + ".PhysicalNamingStrategyStandardImpl")
                                            .read(H2)))
                    .contains("externalid", "wholetext");
        }
    }

    @Test
    void aDatabaseThatHibernateDoesNotKnowByItselfNamesTheArtifact() throws Exception {
        assertThat(without("hibernate-community-dialects", "sqlite"))
                .contains("HibernateMissingException: Hibernate ")
                .contains("knows no dialect for the database \"SQLite\" by itself. Add")
                .contains("\"org.hibernate.orm:hibernate-community-dialects:")
                .contains("to the class path of the entities");
    }

    @Test
    void aClassPathWithoutHibernateNamesTheArtifact() throws Exception {
        assertThat(without("hibernate-core", "h2"))
                .contains("HibernateMissingException: Hibernate is not on the class path")
                .contains("\"org.hibernate.orm:hibernate-core\" in version 6.6 or newer");
    }

    /** What reading entities answers in a process on this class path without one of its jars. */
    private static String without(String jar, String dialect) throws Exception {
        String classPath =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(it -> !Path.of(it).getFileName().toString().contains(jar))
                        .collect(Collectors.joining(File.pathSeparator));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath,
                                Reader.class.getName(),
                                dialect)
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return answer;
    }

    /** Reads a model by the classes that this process sees. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] dialect) {
            Dialect found =
                    Dialects.load(Reader.class.getClassLoader()).named(dialect[0]).orElseThrow();
            try {
                JpaSchemaSource source =
                        JpaSchemaSource.ofPackages("dev.retort.hibernate.model.shop");
                System.out.println(source.read(found).description());
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }

    private URLClassLoader loader() throws IOException {
        return new ProjectFolder(project).loader();
    }

    private void unit(String text) throws IOException {
        new ProjectFolder(project).unit(text);
    }

    private static String entity(String root, String name) {
        return "package example; @%s.persistence.Entity public class %s { @%s.persistence.Id Long id; }"
                .formatted(root, name, root);
    }

    private void compile(String name, String source) throws IOException {
        new ProjectFolder(project).compile(name, source);
    }

    private static List<String> names(Reading reading) {
        return reading.schema().tables().stream().map(it -> it.name().toString()).toList();
    }

    private static List<String> columns(Reading reading) {
        return reading.schema().table(QualifiedName.of("document")).orElseThrow().columns().stream()
                .map(it -> it.name())
                .toList();
    }
}
