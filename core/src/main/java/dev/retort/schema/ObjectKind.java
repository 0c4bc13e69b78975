package dev.retort.schema;

import java.util.Locale;

/** The kinds of things that a schema holds. */
public enum ObjectKind {
    /** A schema in the database's sense: a room for names. */
    NAMESPACE("schema"),
    EXTENSION("extension"),
    ENUM_TYPE("type"),
    COMPOSITE_TYPE("type"),
    DOMAIN("domain"),
    SEQUENCE("sequence"),
    TABLE("table"),
    COLUMN("column"),
    CONSTRAINT("constraint"),
    INDEX("index"),
    VIEW("view"),
    ROUTINE("routine"),
    TRIGGER("trigger"),
    POLICY("policy"),
    EVENT("event"),
    /** What one database alone knows. */
    NATIVE_OBJECT("native object"),
    GRANT("grant"),
    COMMENT("comment");

    private final String word;

    ObjectKind(String word) {
        this.word = word;
    }

    /** The word for it in a sentence. */
    public String word() {
        return word;
    }

    /** The word for several of it in a sentence. */
    public String words() {
        return word.endsWith("y")
                ? word.substring(0, word.length() - 1) + "ies"
                : word + (word.endsWith("x") ? "es" : "s");
    }

    /** The name as a class would have it: {@code EnumType}. */
    public String className() {
        StringBuilder text = new StringBuilder();
        for (String part : name().split("_", -1)) {
            text.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
