package dev.retort.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint: no two rows for which all operators hold.
 *
 * @param method the index method, or null for the database's default
 * @param predicate the rows it holds for, or null for all
 */
public record Exclusion(
        @Nullable String name,
        @Nullable String method,
        List<Element> elements,
        @Nullable String predicate,
        Deferral deferral)
        implements Constraint {

    /** A column or expression with the operator that must not hold. */
    public record Element(IndexPart part, String operator) {}

    public Exclusion {
        elements = List.copyOf(elements);
    }

    @Override
    public Exclusion name(@Nullable String other) {
        return new Exclusion(other, method, elements, predicate, deferral);
    }

    /** This constraint, checked later. */
    public Exclusion deferral(Deferral value) {
        return new Exclusion(name, method, elements, predicate, value);
    }

    /** This constraint on some rows only. */
    public Exclusion where(@Nullable String condition) {
        return new Exclusion(name, method, elements, condition, deferral);
    }

    @Override
    public List<String> columns() {
        return elements.stream()
                .map(Element::part)
                .filter(part -> !part.isExpression())
                .map(IndexPart::text)
                .toList();
    }

    @Override
    public Exclusion renameColumns(UnaryOperator<String> renaming) {
        return new Exclusion(
                name,
                method,
                elements.stream()
                        .map(e -> new Element(e.part().renameColumns(renaming), e.operator()))
                        .toList(),
                predicate,
                deferral);
    }
}
