package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Equivalence;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a dialect takes for one and the same thing, and what for two, before any database is asked.
 *
 * @param table where columns, constraints and indexes stand that are compared
 */
public record Meaning(Dialect dialect, Table table) {

    /** A rule by which two schemas are one. */
    public DynamicTest one(String rule, Schema some, Schema other) {
        return DynamicTest.dynamicTest(rule, () -> assertOne(some, other));
    }

    private void assertOne(Schema some, Schema other) {
        assertThat(differences(some, other)).isEmpty();
        assertThat(differences(other, some)).isEmpty();
    }

    /** A limit of a rule: two schemas that are two. */
    public DynamicTest two(String rule, Schema some, Schema other) {
        return DynamicTest.dynamicTest(
                rule,
                () -> {
                    assertThat(differences(some, other)).isNotEmpty();
                    assertThat(differences(other, some)).isNotEmpty();
                });
    }

    private List<?> differences(Schema from, Schema to) {
        Difference difference =
                SchemaDiffer.diff(
                        from,
                        to,
                        dialect.equivalence(),
                        DiffOptions.exact(dialect.alterations()).generatedNames(false));
        return difference.undecided().isEmpty() ? difference.operations() : difference.undecided();
    }

    public DynamicTest one(String rule, SchemaObject some, SchemaObject other) {
        return one(rule, schema(some), schema(other));
    }

    public DynamicTest two(String rule, SchemaObject some, SchemaObject other) {
        return two(rule, schema(some), schema(other));
    }

    /** A name of a constraint or index that nobody chose. */
    public DynamicTest madeUp(String name) {
        return DynamicTest.dynamicTest(name + " is made up", () -> assertMadeUp(name, true));
    }

    /** A name that somebody chose. */
    public DynamicTest chosen(String name) {
        return DynamicTest.dynamicTest(name + " is chosen", () -> assertMadeUp(name, false));
    }

    private void assertMadeUp(String name, boolean expected) {
        assertThat(dialect.equivalence().isGeneratedName(table, name)).isEqualTo(expected);
    }

    private Schema schema(SchemaObject object) {
        return object instanceof Index ? Schema.of(table, object) : Schema.of(object);
    }

    public DynamicTest one(String rule, Column some, Column other) {
        return one(rule, table.with(some), table.with(other));
    }

    public DynamicTest two(String rule, Column some, Column other) {
        return two(rule, table.with(some), table.with(other));
    }

    /** Of constraints the forms are one too, so that none is taken for another on the way. */
    public DynamicTest one(String rule, Constraint some, Constraint other) {
        return DynamicTest.dynamicTest(
                rule,
                () -> {
                    Equivalence equivalence = dialect.equivalence();
                    assertThat(equivalence.constraint(table, some))
                            .isEqualTo(equivalence.constraint(table, other));
                    assertOne(schema(table.with(some)), schema(table.with(other)));
                });
    }

    /** Of indexes the forms are one too. */
    public DynamicTest one(String rule, Index some, Index other) {
        return DynamicTest.dynamicTest(
                rule,
                () -> {
                    Equivalence equivalence = dialect.equivalence();
                    assertThat(equivalence.index(table, some))
                            .isEqualTo(equivalence.index(table, other));
                    assertOne(schema(some), schema(other));
                });
    }

    public DynamicTest two(String rule, Constraint some, Constraint other) {
        return two(rule, table.with(some), table.with(other));
    }
}
