package dev.retort.codegen;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No line of a generated script is longer than a hundred signs. */
class WrappingTest {

    private static final String LONG = "a word that is said again, ".repeat(9).strip();

    private static List<String> lines(Operation operation) {
        return JavaScriptWriter.statement(operation).lines().toList();
    }

    @Test
    void longWordsOfAColumnStandOnLinesOfTheirOwn() {
        List<String> lines =
                lines(
                        new Operation.AddColumn(
                                QualifiedName.of("account"),
                                column("display_name_of_the_account", varchar(320))
                                        .notNull()
                                        .defaultSql("'somebody who has not told a name as yet'")
                                        .comment(LONG),
                                false,
                                null));
        assertThat(lines)
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(String.join("\n", lines).replaceAll("\"\\s*\\+ \"", "")).contains(LONG);
    }

    @Test
    void longArgumentsStandOnLinesOfTheirOwn() {
        Operation operation =
                new Operation.AddConstraint(
                        QualifiedName.of("account"),
                        Check.of("ck_account_state", "state in ('" + "x".repeat(200) + "')"));
        assertThat(lines(operation))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void anEscapeIsNotCut() {
        String wrapped = Wrapping.of("\"" + "\\\"".repeat(90) + "\"", " ".repeat(8));
        assertThat(wrapped.lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.strip()).matches("(\\+ )?\"(\\\\\")+\""));
    }
}
