package dev.retort.codegen;

import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.util.List;

/** Types as the words of a script. */
final class JavaTypes {

    private final Imports imports;

    JavaTypes(Imports imports) {
        this.imports = imports;
    }

    String type(SqlType type) {
        return imports.custom(type).orElseGet(() -> known(type));
    }

    private String known(SqlType type) {
        return switch (type.kind()) {
            case NATIVE -> imports.word("nativeType(") + JavaText.string(type.nativeText()) + ")";
            case ARRAY -> imports.word("array(") + type(type.elementType()) + ")";
            default -> standard(type);
        };
    }

    private String standard(SqlType type) {
        String word = word(type.kind());
        if (isWord(type)) {
            return imports.word(word)
                    + "("
                    + String.join(", ", type.arguments().stream().map(String::valueOf).toList())
                    + ")";
        }
        StringBuilder text = new StringBuilder(imports.use(SqlType.class)).append(".of(");
        text.append(imports.use(TypeKind.class)).append('.').append(type.kind());
        type.arguments().forEach(argument -> text.append(", ").append(argument));
        return text.append(')').toString();
    }

    private static String word(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> "bool";
            case DOUBLE -> "doublePrecision";
            case CHAR -> "character";
            default -> kind.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** Whether the language of schemas has a word for the kind with so many arguments. */
    private static boolean isWord(SqlType type) {
        List<Integer> sizes =
                switch (type.kind()) {
                    case BOOLEAN,
                            TINYINT,
                            SMALLINT,
                            INTEGER,
                            BIGINT,
                            REAL,
                            DOUBLE,
                            TEXT,
                            BLOB,
                            DATE,
                            UUID,
                            JSON ->
                            List.of(0);
                    case DECIMAL -> List.of(0, 2);
                    case CHAR, BINARY, VARBINARY -> List.of(1);
                    case VARCHAR, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ -> List.of(0, 1);
                    case ARRAY, NATIVE -> List.of();
                };
        return sizes.contains(type.arguments().size());
    }
}
