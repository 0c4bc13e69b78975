package dev.retort.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.codegen.JavaScriptWriter;
import dev.retort.codegen.OperationDescription;
import dev.retort.ddl.CaseCompiler.Compiled;
import dev.retort.error.MigrationException;
import dev.retort.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written of the operations of every DDL case: a line for people, Java, the parts for
 * tools, and the Java of the way back.
 */
class GoldenScriptTest {

    private static final Path CASES = Path.of("src", "test", "resources", "dev", "retort", "ddl");
    private static final Path FOLDER =
            Path.of("src", "test", "resources", "dev", "retort", "codegen");

    private static final Map<String, Compiled> COMPILED = new TreeMap<>();

    @TempDir static Path classes;

    /** Once in a process, in which mutation testing asks this class again and again. */
    @BeforeAll
    static void compile() {
        if (COMPILED.isEmpty()) {
            COMPILED.putAll(CaseCompiler.compile(DdlCase.all(CASES), classes));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationIsWrittenAsApproved() {
        return COMPILED.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private static void check(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        String text = written(COMPILED.get(name).operations());
        if (GoldenDdlTest.isUpdate()) {
            Files.writeString(file, text);
        } else {
            assertThat(text)
                    .as("%s: if the new text is right, write it with -Dgolden.update=true", file)
                    .isEqualTo(Files.readString(file));
        }
    }

    private static String written(List<Operation> operations) {
        StringBuilder text = new StringBuilder();
        for (Operation operation : operations) {
            text.append("-- ").append(OperationDescription.line(operation)).append('\n');
            text.append(JavaScriptWriter.statement(operation)).append('\n');
            if (!(operation instanceof Operation.Custom)) {
                text.append(OperationDescription.map(operation)).append('\n');
            }
            text.append("back: ").append(back(operation)).append("\n\n");
        }
        return text.toString();
    }

    private static String back(Operation operation) {
        try {
            return JavaScriptWriter.statement(operation.reverse());
        } catch (MigrationException e) {
            return e.getMessage();
        }
    }
}
