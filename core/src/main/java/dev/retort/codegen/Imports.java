package dev.retort.codegen;

import java.util.Set;
import java.util.TreeSet;

/** The imports that a Java file needs, noted while its text is made. */
final class Imports {

    private final Set<String> classes = new TreeSet<>();
    private boolean words;

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
