package dev.retort.dialect.h2;

import java.util.List;
import java.util.stream.Collectors;

/** An expression as a tree: a word or value, or something applied to others. */
record H2Expression(String head, List<H2Expression> parts) {

    H2Expression {
        parts = List.copyOf(parts);
    }

    static H2Expression leaf(String text) {
        return new H2Expression(text, List.of());
    }

    static H2Expression of(String head, H2Expression... parts) {
        return new H2Expression(head, List.of(parts));
    }

    boolean is(String word) {
        return head.equals(word);
    }

    boolean isLeaf() {
        return parts.isEmpty();
    }

    H2Expression part(int index) {
        return parts.get(index);
    }

    /** A value that stands in the text: a number, a string, a truth value or NULL. */
    boolean isLiteral() {
        return head.endsWith("'")
                || head.matches("-?\\d.*")
                || List.of("true", "false", "null").contains(head);
    }

    @Override
    public String toString() {
        return isLeaf()
                ? head
                : parts.stream()
                        .map(H2Expression::toString)
                        .collect(Collectors.joining(", ", head + "(", ")"));
    }
}
