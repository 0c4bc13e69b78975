package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.hibernate.model.school.School;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityFinderTest {

    @TempDir Path folder;

    @Test
    void whereNothingIsNamedTheFoldersOfTheClassPathAreLookedThrough() throws IOException {
        Path own = folder.resolve("classes");
        copy(School.Student.class, own);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {own.toUri().toURL()}, null)) {
            EntitySelection found = EntityFinder.find(SOURCE, loader);
            assertThat(found.classes().classes()).containsExactly(School.Student.class.getName());
            assertThat(found.places()).containsExactly(own.toString());
        }
    }

    @Test
    void whereNothingIsFoundTheFoldersAreNamedAndManyJarsCounted() throws IOException {
        Path own = Files.createDirectories(folder.resolve("classes"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {own.toUri().toURL()}, null)) {
            EntitySelection found = EntityFinder.find(SOURCE, loader);
            assertThatThrownBy(
                            () -> {
                                throw found.nothingFound();
                            })
                    .hasMessage(
                            "No entities were found, looking for classes annotated with @Entity in"
                                    + " the folders of the class path in "
                                    + own
                                    + ". Compile the project, name the packages of the entities"
                                    + " (those below them are included), or add the folder or jar"
                                    + " that holds them to the class path.");
        }
    }

    private static final JpaSchemaSource SOURCE = JpaSchemaSource.create();

    private static void copy(Class<?> type, Path folder) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, file);
        }
    }
}
