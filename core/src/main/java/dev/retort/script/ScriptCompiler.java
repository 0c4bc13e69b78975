package dev.retort.script;

import dev.retort.error.CompilationFailedException;
import dev.retort.error.MissingCompilerException;
import dev.retort.error.UnreadableScriptsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources in memory, all in one call. */
final class ScriptCompiler {

    private final ClassPath classPath;

    ScriptCompiler(ClassPath classPath) {
        this.classPath = classPath;
    }

    /**
     * A source to compile.
     *
     * @param path where it is, for people
     * @param className the class in it
     */
    record Source(String path, String className, String text) {}

    /** The classes, by their names, that came of each source. */
    Map<Source, Map<String, byte[]>> compile(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new MissingCompilerException(sources.get(0).path());
        }
        if (!classPath.isReadable()) {
            throw MissingCompilerException.inOneJar(sources.get(0).path());
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<SourceFile> files = sources.stream().map(SourceFile::new).toList();
        Map<Source, Map<String, byte[]>> classes = new LinkedHashMap<>();
        sources.forEach(source -> classes.put(source, new LinkedHashMap<>()));
        try (StandardJavaFileManager standard =
                compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath.entries());
            // Otherwise sources on the class path would be compiled along.
            standard.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
            List<String> options = List.of("-proc:none", "-nowarn", "-g:source,lines");
            Memory memory = new Memory(standard, classes);
            if (!compiler.getTask(null, memory, found, options, null, files).call()) {
                throw new CompilationFailedException(problems(found));
            }
        } catch (IOException e) {
            throw new UnreadableScriptsException(sources.get(0).path(), e);
        }
        return classes;
    }

    private static List<CompilationFailedException.Problem> problems(
            DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .map(
                        it ->
                                new CompilationFailedException.Problem(
                                        it.getSource() instanceof SourceFile file
                                                ? file.source.path()
                                                : String.valueOf(it.getSource()),
                                        Math.max(it.getLineNumber(), 0),
                                        it.getMessage(Locale.ROOT)))
                .toList();
    }

    /** A source as the compiler reads it: named by its class, whatever its file is called. */
    private static final class SourceFile extends SimpleJavaFileObject {

        private final Source source;

        SourceFile(Source source) {
            super(uri(source.className()), Kind.SOURCE);
            this.source = source;
        }

        private static URI uri(String className) {
            try {
                return new URI("script", null, "/" + className.replace('.', '/') + ".java", null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(className, e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }

    /** Takes what the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<Source, Map<String, byte[]>> classes;

        Memory(JavaFileManager standard, Map<Source, Map<String, byte[]>> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location,
                String className,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling)
                throws IOException {
            if (!(sibling instanceof SourceFile file)) {
                return super.getJavaFileForOutput(location, className, kind, sibling);
            }
            Map<String, byte[]> target =
                    classes.computeIfAbsent(file.source, source -> new LinkedHashMap<>());
            return new SimpleJavaFileObject(SourceFile.uri(className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            target.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
