package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Token.Kind;
import dev.retort.schema.IndexPart;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether an expression of a table names a column of it. */
final class ColumnMentions {

    /** The words of expressions that no column is called by without quotes. */
    private static final Set<String> RESERVED =
            Set.of(
                    "AND", "AS", "BETWEEN", "CASE", "COLLATE", "ELSE", "EXISTS", "IN", "IS",
                    "ISNULL", "NOT", "NOTNULL", "NULL", "OR", "THEN", "WHEN");

    private ColumnMentions() {}

    static boolean in(IndexPart part, String column) {
        return part.isExpression() ? in(part.text(), column) : InPlace.isSame(part.text(), column);
    }

    /** A string is no name here, nor is what is called, or a type, a collation or a table. */
    static boolean in(String expression, String column) {
        String folded = Tokenizer.fold(column);
        List<Token> words = Tokenizer.words(expression);
        for (int i = 0; i < words.size(); i++) {
            if (isColumn(words, i) && Tokenizer.fold(words.get(i).name()).equals(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands before a dot. */
    static boolean qualified(String expression, String table) {
        List<Token> words = Tokenizer.words(expression);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).isName()
                    && words.get(i + 1).isSymbol(".")
                    && InPlace.isSame(words.get(i).name(), table)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isColumn(List<Token> words, int at) {
        Token word = words.get(at);
        boolean name =
                word.kind() == Kind.QUOTED_NAME
                        || (word.kind() == Kind.WORD
                                && !RESERVED.contains(word.text().toUpperCase(Locale.ROOT)));
        if (!name || (at > 0 && words.get(at - 1).isWord("COLLATE"))) {
            return false;
        }
        boolean more = at + 1 < words.size();
        boolean head = more && (words.get(at + 1).isSymbol("(") || words.get(at + 1).isSymbol("."));
        return !head && !isType(words, at);
    }

    /** Behind AS, which stands in CAST alone. */
    private static boolean isType(List<Token> words, int at) {
        int before = at - 1;
        while (before >= 0 && words.get(before).isName() && !words.get(before).isWord("AS")) {
            before--;
        }
        return before >= 0 && words.get(before).isWord("AS");
    }
}
