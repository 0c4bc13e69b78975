package dev.retort.codegen;

import dev.retort.schema.SqlType;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The imports that a Java file needs, noted while its text is made. */
final class Imports {

    private final Set<String> classes = new TreeSet<>();
    private final TypeRenderer renderer;
    private boolean words;

    Imports() {
        this(TypeRenderer.NONE);
    }

    Imports(TypeRenderer renderer) {
        this.renderer = renderer;
    }

    /** A type as its application writes it, with its classes imported. */
    Optional<String> custom(SqlType type) {
        Optional<JavaExpression> expression = renderer.render(type);
        expression.ifPresent(it -> classes.addAll(it.imports()));
        return expression.map(JavaExpression::text);
    }

    /** A class by its short name, imported; a nested one by its outer class. */
    String use(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        if (!outer.getPackageName().equals("java.lang")) {
            classes.add(outer.getName());
        }
        return type.getCanonicalName().substring(outer.getPackageName().length() + 1);
    }

    /** A word of the schema's language, imported. */
    String word(String name) {
        words = true;
        return name;
    }

    boolean usesWords() {
        return words;
    }

    Set<String> classes() {
        return classes;
    }
}
