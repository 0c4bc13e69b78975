package dev.retort.dialect.sqlite;

import dev.retort.dialect.Identifiers;
import dev.retort.dialect.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The form in which expressions are compared: what does not count for their meaning left out. */
final class Expressions {

    private Expressions() {}

    /** Case of words, space, comments, needless quotes and outer parentheses do not count. */
    static String form(String sql) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokenizer.words(Parentheses.strip(sql))) {
            words.add(word(token));
        }
        if (!words.isEmpty() && words.get(words.size() - 1).equals(";")) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    private static String word(Token token) {
        if (token.kind() == Kind.QUOTED_NAME) {
            String name = Tokenizer.fold(token.name());
            return Identifiers.isRegular(name) && !Identifiers.KEYWORDS.contains(name)
                    ? name
                    : Identifiers.quoted(name, '"', '"');
        }
        return switch (token.text()) {
            case "==" -> "=";
            case "!=" -> "<>";
            default -> token.folded();
        };
    }
}
