package dev.retort.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows of one table written into another. */
class RowsMovedTest {

    private static final RowsMoved MOVED =
            new RowsMoved(
                    QualifiedName.of("old"),
                    QualifiedName.of("new"),
                    List.of("INSERT INTO new SELECT \"A\" FROM old"),
                    List.of("INSERT INTO old SELECT * FROM new"));

    @Test
    void theWayBackWritesThemIntoTheFirstTable() {
        assertThat(MOVED.reverse().statements("any", Schema.empty())).isEqualTo(MOVED.back());
        assertThat(MOVED.reverse().reverse()).isEqualTo(MOVED);
        assertThat(MOVED.apply(Schema.empty())).isEqualTo(Schema.empty());
    }

    @Test
    void aScriptSaysItInJava() {
        assertThat(MOVED.javaSource())
                .isEqualTo(
                        "new dev.retort.operation.RowsMoved("
                                + "dev.retort.schema.QualifiedName.parse(\"old\"), "
                                + "dev.retort.schema.QualifiedName.parse(\"new\"), "
                                + "java.util.List.of(\"INSERT INTO new SELECT \\\"A\\\" FROM old\"), "
                                + "java.util.List.of(\"INSERT INTO old SELECT * FROM new\"))");
    }
}
