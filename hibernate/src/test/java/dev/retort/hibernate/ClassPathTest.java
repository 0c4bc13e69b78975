package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.hibernate.model.school.School;
import jakarta.persistence.Entity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    private static final ClassLoader OWN = ClassPathTest.class.getClassLoader();

    @TempDir Path folder;

    @Test
    void aClassFileTellsItsNameAndAnnotations() throws IOException {
        assertThat(read(School.Student.class))
                .extracting(ClassFile::name, it -> it.has(Entity.class.getName()))
                .containsExactly(School.Student.class.getName(), true);
        assertThat(read(School.class).annotations()).isEmpty();
        assertThat(read(ClassPathTest.class).name()).isEqualTo(ClassPathTest.class.getName());
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        assertThatThrownBy(() -> ClassFile.read(new ByteArrayInputStream("JPA entity".getBytes())))
                .isInstanceOf(IOException.class)
                .hasMessage("This is no class file.");
    }

    @Test
    void aPackageIsScannedWithThoseBelowIt() {
        MappedClasses classes = new MappedClasses();
        assertThat(ClassPath.of(OWN).scanPackage("dev.retort.hibernate.model", classes))
                .singleElement()
                .asString()
                .endsWith("test-classes");
        assertThat(classes.classes())
                .contains(
                        "dev.retort.hibernate.model.school.School$Student",
                        "dev.retort.hibernate.model.people.Address",
                        "dev.retort.hibernate.model.inheritance.Recorded",
                        "dev.retort.hibernate.model.documents.ColourConverter")
                .doesNotContain("dev.retort.hibernate.model.school.School");
    }

    @Test
    void noClassIsLoadedByTheScan() {
        ClassLoader loader =
                new ClassLoader(OWN) {
                    @Override
                    protected Class<?> loadClass(String name, boolean resolve) {
                        throw new AssertionError(name + " is loaded.");
                    }
                };
        MappedClasses classes = new MappedClasses();
        ClassPath.of(loader).scanPackage("dev.retort.hibernate.model", classes);
        assertThat(classes.isEmpty()).isFalse();
    }

    @Test
    void aPackageThatIsNotThereIsFoundNowhere() {
        MappedClasses classes = new MappedClasses();
        assertThat(ClassPath.of(OWN).scanPackage("dev.retort.hibernate.mod", classes)).isEmpty();
        assertThat(classes.isEmpty()).isTrue();
    }

    @Test
    void aJarIsScannedAndSoIsWhatItsManifestNames() throws IOException {
        Path entities = jar("my entities.jar", null, School.Student.class, School.Trophy.class);
        Path outer = jar("outer.jar", "my%20entities.jar missing.jar");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {outer.toUri().toURL()}, null)) {
            MappedClasses classes = new MappedClasses();
            assertThat(ClassPath.of(loader).scanPackage("dev.retort", classes))
                    .containsExactly(entities.toString());
            assertThat(classes.classes())
                    .containsExactly(School.Student.class.getName(), School.Trophy.class.getName());
        }
    }

    @Test
    void aLoaderThatHidesItsFilesIsAskedForResources() throws IOException {
        Path jar = jar("hidden.jar", null, School.Student.class);
        try (URLClassLoader hidden = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ClassLoader loader =
                    new ClassLoader(null) {
                        @Override
                        public java.util.Enumeration<URL> getResources(String name)
                                throws IOException {
                            return hidden.getResources(name);
                        }
                    };
            MappedClasses classes = new MappedClasses();
            assertThat(ClassPath.of(loader).scanPackage("dev.retort.hibernate.model", classes))
                    .singleElement()
                    .asString()
                    .endsWith("hidden.jar");
            assertThat(classes.classes()).containsExactly(School.Student.class.getName());
        }
    }

    private static ClassFile read(Class<?> type) throws IOException {
        try (InputStream bytes = open(type)) {
            return ClassFile.read(bytes);
        }
    }

    private static InputStream open(Class<?> type) {
        return OWN.getResourceAsStream(type.getName().replace('.', '/') + ".class");
    }

    private Path jar(String name, String classPath, Class<?>... types) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (classPath != null) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (String each : new String[] {"dev/", "dev/retort/", "dev/retort/hibernate/"}) {
                jar.putNextEntry(new ZipEntry(each));
            }
            jar.putNextEntry(new ZipEntry("dev/retort/hibernate/model/"));
            for (Class<?> type : types) {
                jar.putNextEntry(new JarEntry(type.getName().replace('.', '/') + ".class"));
                try (InputStream bytes = open(type)) {
                    bytes.transferTo(jar);
                }
            }
        }
        return file;
    }
}
