package dev.retort.diff;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.codegen.JavaScriptWriter;
import dev.retort.dialect.Alterations;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import java.util.List;

/** Schemas compared as tests compare them. */
final class Diffs {

    static final DiffOptions EXACT = DiffOptions.exact(Alterations.STANDARD);
    static final DiffOptions PROPOSAL = DiffOptions.proposal(Alterations.STANDARD);
    static final PlainEquivalence PLAIN = new PlainEquivalence();
    static final QualifiedName ACCOUNT = QualifiedName.of("account");

    private Diffs() {}

    static Difference difference(Schema from, Schema to, DiffOptions options) {
        return SchemaDiffer.diff(from, to, PLAIN, options);
    }

    static List<String> diff(Schema from, Schema to) {
        return diff(from, to, EXACT);
    }

    /** The operations as they would be written; each can be carried out, and undone. */
    static List<String> diff(Schema from, Schema to, DiffOptions options) {
        List<Operation> operations = difference(from, to, options).operations();
        Schema after = Schemas.applied(from, operations);
        List<Operation> back = WayBack.of(from, operations, PLAIN, Alterations.STANDARD);
        assertThat(Schemas.apart(Schemas.told(Schemas.applied(after, back)), Schemas.told(from)))
                .isEmpty();
        return operations.stream()
                .map(JavaScriptWriter::statement)
                .map(it -> it.replaceAll("\\s+", " ").replace("( ", "("))
                .toList();
    }

    static Schema schema(SchemaObject... objects) {
        return Schema.of(objects);
    }

    static Table account(TableElement... elements) {
        return table("account", elements);
    }
}
