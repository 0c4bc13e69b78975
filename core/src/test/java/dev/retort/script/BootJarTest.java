package dev.retort.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.run.inside.Told;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.loader.launch.JarLauncher;

/** Scripts in jars within the one jar of an application, started by Spring Boot's own loader. */
@Timeout(120)
class BootJarTest {

    private static final String COMPILED = Told.class.getName().replace('.', '/') + ".class";
    private static final String FIRST =
            "-- revision: a1\n-- upgrade\nCREATE TABLE account (id integer);\n-- downgrade\n";
    private static final String LAST =
            "-- revision: c3\n-- revises: b2\n-- upgrade\nCREATE TABLE payment (id integer);\n"
                    + "-- downgrade\n";

    @TempDir Path folder;

    /** A jar that grows. */
    private static final class Packed implements AutoCloseable {

        private final ZipOutputStream out;

        Packed(OutputStream out) {
            this.out = new ZipOutputStream(out);
        }

        Packed add(String name, byte[] content) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            // A jar inside of another is read where it lies, and so are folders.
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(content);
            return this;
        }

        Packed add(String name, String content) throws IOException {
            return add(name, content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private interface Filling {
        void fill(Packed jar) throws IOException, URISyntaxException;
    }

    private static byte[] jar(Filling filling) throws IOException, URISyntaxException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Packed jar = new Packed(bytes)) {
            filling.fill(jar);
        }
        return bytes.toByteArray();
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static byte[] library(Class<?> type) throws IOException, URISyntaxException {
        Path origin = origin(type);
        if (Files.isRegularFile(origin)) {
            return Files.readAllBytes(origin);
        }
        return jar(
                jar -> {
                    try (Stream<Path> files = Files.walk(origin)) {
                        for (Path file : files.filter(Files::isRegularFile).toList()) {
                            jar.add(origin.relativize(file).toString(), Files.readAllBytes(file));
                        }
                    }
                });
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** An application as Spring Boot packs it, with the scripts in a library and of its own. */
    private Path application(boolean withFolders, Filling more) throws Exception {
        byte[] scripts =
                jar(
                        jar -> {
                            jar.add("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
                            if (withFolders) {
                                jar.add("dev/retort/run/inside/", "");
                            }
                            jar.add(COMPILED, classFile(Told.class));
                            jar.add(
                                    COMPILED.replace(".class", "$Body.class"),
                                    classFile(Told.Body.class));
                            jar.add("dev/retort/run/inside/a1.sql", FIRST);
                            more.fill(jar);
                        });
        Path application = folder.resolve("application.jar");
        try (Packed jar = new Packed(Files.newOutputStream(application));
                JarFile loader = new JarFile(origin(JarLauncher.class).toFile())) {
            jar.add(
                    "META-INF/MANIFEST.MF",
                    """
                    Manifest-Version: 1.0
                    Main-Class: %s
                    Start-Class: %s
                    Spring-Boot-Classes: BOOT-INF/classes/
                    Spring-Boot-Lib: BOOT-INF/lib/

                    """
                            .formatted(
                                    JarLauncher.class.getName(), BootApplication.class.getName()));
            for (var entry : java.util.Collections.list(loader.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = loader.getInputStream(entry)) {
                        jar.add(entry.getName(), in.readAllBytes());
                    }
                }
            }
            jar.add("BOOT-INF/", "").add("BOOT-INF/classes/", "");
            jar.add("BOOT-INF/classes/db/", "").add("BOOT-INF/classes/db/migrations/", "");
            jar.add("BOOT-INF/classes/db/migrations/c3.sql", LAST);
            jar.add(
                    "BOOT-INF/classes/"
                            + BootApplication.class.getName().replace('.', '/')
                            + ".class",
                    classFile(BootApplication.class));
            jar.add("BOOT-INF/lib/", "").add("BOOT-INF/lib/scripts.jar", scripts);
            jar.add("BOOT-INF/lib/retort-core.jar", library(Migrator.class));
            jar.add("BOOT-INF/lib/h2.jar", library(org.h2.Driver.class));
        }
        return application;
    }

    private List<String> run(Path application, String... locations) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", application.toString()));
        command.add("jdbc:h2:file:" + folder.resolve("bank"));
        command.addAll(List.of(locations));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isIn(0, 1);
        return said.lines().toList();
    }

    @Test
    void scriptsOfLibrariesAndOfTheApplicationRun() throws Exception {
        for (boolean withFolders : List.of(true, false)) {
            Path application = application(withFolders, jar -> {});
            assertThat(
                            run(
                                    application,
                                    "classpath:dev/retort/run/inside",
                                    "classpath:db/migrations"))
                    .containsExactly("ran a1", "ran b2", "ran c3", "stands at [c3]");
            Files.delete(folder.resolve("bank.mv.db"));
        }
    }

    @Test
    void aSourceThatNoCompilerCanReadAboutIsRefused() throws Exception {
        Path application =
                application(
                        true,
                        jar ->
                                jar.add(
                                        "dev/retort/run/inside/R9.java",
                                        """
                                        package dev.retort.run.inside;

                                        import dev.retort.operation.*;

                                        @Revision(id = "b9", revises = "b2")
                                        public class R9 implements Migration {
                                            public void upgrade(Operations op) {
                                                op.execute("CREATE TABLE invoice (id integer)");
                                            }
                                            public void downgrade(Operations op) {}
                                        }
                                        """));
        assertThat(run(application, "classpath:dev/retort/run/inside"))
                .singleElement()
                .asString()
                .startsWith("MissingCompiler: ")
                .contains("R9.java")
                .endsWith("Pack the compiled script instead of its source.");
    }
}
