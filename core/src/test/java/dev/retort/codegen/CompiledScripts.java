package dev.retort.codegen;

import dev.retort.operation.Migration;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Scripts compiled in memory, as the compiler takes them with all its warnings. */
final class CompiledScripts extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledScripts() {
        super(CompiledScripts.class.getClassLoader());
    }

    /** The migrations of sources without a package, by the names of their classes. */
    static Map<String, Migration> of(Map<String, String> sources) throws Exception {
        CompiledScripts scripts = new CompiledScripts();
        scripts.compile(sources);
        Map<String, Migration> migrations = new HashMap<>();
        for (String name : sources.keySet()) {
            migrations.put(
                    name,
                    (Migration) scripts.loadClass(name).getDeclaredConstructor().newInstance());
        }
        return migrations;
    }

    private void compile(Map<String, String> sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(source(name, text)));
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
                JavaFileManager manager = new Kept(standard)) {
            boolean done =
                    compiler.getTask(
                                    messages,
                                    manager,
                                    null,
                                    List.of("-Xlint:all,-processing", "-Werror", "-proc:none"),
                                    null,
                                    files)
                            .call();
            if (!done) {
                throw new AssertionError(messages + "\n" + sources);
            }
        }
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private final class Kept extends ForwardingJavaFileManager<JavaFileManager> {

        Kept(JavaFileManager standard) {
            super(standard);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location,
                String name,
                JavaFileObject.Kind kind,
                javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(name, it -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
