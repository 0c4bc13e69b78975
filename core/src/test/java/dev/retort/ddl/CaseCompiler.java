package dev.retort.ddl;

import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes operations of the Java that stands in cases, all of them in one run of the compiler. */
final class CaseCompiler {

    private CaseCompiler() {}

    /** The operations of a case: those that are only there before, and those that are asked. */
    record Compiled(List<Operation> before, List<Operation> operations) {}

    static Map<String, Compiled> compile(List<DdlCase> cases, Path classes) {
        List<JavaFileObject> sources = cases.stream().map(CaseCompiler::source).toList();
        StringWriter complaints = new StringWriter();
        boolean compiles =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                complaints,
                                null,
                                null,
                                List.of("-d", classes.toString(), "-proc:none"),
                                null,
                                sources)
                        .call();
        if (!compiles) {
            throw new AssertionError("The Java of a case does not compile:\n" + complaints);
        }
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, CaseCompiler.class.getClassLoader())) {
            Map<String, Compiled> compiled = new HashMap<>();
            for (DdlCase each : cases) {
                Class<?> type = loader.loadClass(className(each));
                compiled.put(
                        each.name(), new Compiled(record(type, "before"), record(type, "java")));
            }
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Operation> record(Class<?> type, String method)
            throws ReflectiveOperationException {
        Recorder recorder = new Recorder();
        type.getMethod(method, Operations.class).invoke(null, new Operations(recorder));
        return recorder.operations();
    }

    private static String className(DdlCase each) {
        return "Case_" + each.name().replace('-', '_');
    }

    private static JavaFileObject source(DdlCase each) {
        String text =
                """
                import static dev.retort.operation.ColumnChange.*;
                import static dev.retort.schema.Dsl.*;
                import dev.retort.operation.*;
                import dev.retort.schema.*;
                import java.math.*;
                import java.time.*;
                import java.util.*;
                public class %s {
                public static void before(Operations op) {
                %s
                }
                public static void java(Operations op) {
                %s
                }
                }
                """
                        .formatted(
                                className(each),
                                each.section(DdlCase.BEFORE),
                                each.section(DdlCase.JAVA));
        return new SimpleJavaFileObject(
                URI.create("case:///" + className(each) + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
