package dev.retort.dialect.sqlite;

import java.util.List;

/** A place among the tokens that mean something. */
final class TokenCursor {

    private final String sql;
    private final List<Token> tokens;
    private int at;

    TokenCursor(String sql) {
        this.sql = sql;
        this.tokens = Tokenizer.words(sql);
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** The token here. */
    Token token() {
        return token(0);
    }

    private Token token(int ahead) {
        return at + ahead < tokens.size()
                ? tokens.get(at + ahead)
                : new Token(Token.Kind.SPACE, "", sql.length());
    }

    /** Whether these words stand here. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!token(i).isWord(words[i]) && !token(i).isSymbol(words[i])) {
                return false;
            }
        }
        return true;
    }

    boolean seesAny(List<String> words) {
        return words.stream().anyMatch(this::sees);
    }

    /** Passes these words if they stand here. */
    boolean accept(String... words) {
        boolean seen = sees(words);
        at += seen ? words.length : 0;
        return seen;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw strange();
        }
    }

    Token next() {
        if (atEnd()) {
            throw strange();
        }
        return tokens.get(at++);
    }

    String nextName() {
        if (!token().isName()) {
            throw strange();
        }
        return next().name();
    }

    /** Where the last token that was passed ends. */
    int passed() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    /** Passes what stands in parentheses; the text between them, without comments. */
    String parenthesized() {
        int from = token().end();
        expect("(");
        for (int depth = 1; depth > 0; ) {
            Token token = next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
        return Tokenizer.withoutComments(sql.substring(from, passed() - 1));
    }

    /** Passes tokens up to a comma, a closing parenthesis or a word of these on this level. */
    String upTo(List<String> words) {
        int from = token().start();
        while (!atEnd() && !sees(",") && !sees(")") && !seesAny(words)) {
            if (sees("(")) {
                parenthesized();
            } else {
                next();
            }
        }
        return Tokenizer.withoutComments(sql.substring(from, Math.max(from, passed())));
    }

    IllegalArgumentException strange() {
        return new IllegalArgumentException(
                "This text does not read as SQLite's at \""
                        + token().text()
                        + "\" (offset "
                        + token().start()
                        + "): "
                        + sql);
    }
}
