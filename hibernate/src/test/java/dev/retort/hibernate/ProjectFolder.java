package dev.retort.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A folder of classes as a project of a test compiles them. */
record ProjectFolder(Path classes) {

    /** Sees the folder, and what the tests see. */
    URLClassLoader loader() throws IOException {
        return loader(List.of());
    }

    /** Sees the folder, what the tests see, and folders and jars beside it. */
    URLClassLoader loader(List<Path> more) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (Path each : more) {
            urls.add(each.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ProjectFolder.class.getClassLoader());
    }

    void unit(String text) throws IOException {
        write("META-INF/persistence.xml", text);
    }

    void write(String name, String text) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Compiles a class into the folder. */
    void compile(String name, String source, String... options) throws IOException {
        Path file = classes.resolveSibling("sources").resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.createDirectories(classes);
        Files.writeString(file, source);
        StringWriter messages = new StringWriter();
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath));
        all.addAll(options.length == 0 ? List.of("-proc:none") : List.of(options));
        var compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled =
                compiler.getTask(
                                messages,
                                null,
                                null,
                                all,
                                null,
                                compiler.getStandardFileManager(null, null, null)
                                        .getJavaFileObjects(file))
                        .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }
}
