package dev.retort.codegen;

import java.util.List;

/**
 * An expression as it stands in a Java script.
 *
 * @param text the expression
 * @param imports the full names of the classes that it uses
 */
public record JavaExpression(String text, List<String> imports) {

    public JavaExpression {
        imports = List.copyOf(imports);
    }

    /** An expression that uses these classes. */
    public static JavaExpression of(String text, String... imports) {
        return new JavaExpression(text, List.of(imports));
    }
}
