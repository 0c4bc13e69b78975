package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts SQL into tokens as SQLite does; put together again they are the text to the letter. */
final class Tokenizer {

    private static final List<String> LONG_SYMBOLS =
            List.of("->>", "->", "||", "<=", "<>", "<<", ">=", ">>", "==", "!=");

    private final String sql;
    private int at;

    private Tokenizer(String sql) {
        this.sql = sql;
    }

    /** All tokens, space and comments too. */
    static List<Token> tokens(String sql) {
        Tokenizer tokenizer = new Tokenizer(sql);
        List<Token> tokens = new ArrayList<>();
        while (tokenizer.at < sql.length()) {
            int start = tokenizer.at;
            Kind kind = tokenizer.next();
            tokens.add(new Token(kind, sql.substring(start, tokenizer.at), start));
        }
        return tokens;
    }

    /** The tokens that mean something. */
    static List<Token> words(String sql) {
        return tokens(sql).stream().filter(token -> !token.isTrivia()).toList();
    }

    /** The text with a space in the place of each comment, and no space around it. */
    static String withoutComments(String sql) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens(sql)) {
            text.append(token.isComment() ? " " : token.text());
        }
        return text.toString().strip();
    }

    private Kind next() {
        char c = sql.charAt(at);
        if (isSpace(c)) {
            return skipWhile(Tokenizer::isSpace, Kind.SPACE);
        }
        if (sql.startsWith("--", at)) {
            return skipWhile(it -> it != '\n', Kind.LINE_COMMENT);
        }
        if (sql.startsWith("/*", at)) {
            int close = sql.indexOf("*/", at + 2);
            at = close < 0 ? sql.length() : close + 2;
            return Kind.BLOCK_COMMENT;
        }
        if ((c == 'x' || c == 'X') && peek(1) == '\'') {
            at++;
            quoted('\'');
            return Kind.BLOB;
        }
        if (c == '\'' || c == '"' || c == '`' || c == '[') {
            quoted(c == '[' ? ']' : c);
            return c == '\'' ? Kind.STRING : Kind.QUOTED_NAME;
        }
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            return number();
        }
        if (isNameStart(c)) {
            return skipWhile(Tokenizer::isNamePart, Kind.WORD);
        }
        return c == '?' || ((c == ':' || c == '@' || c == '#' || c == '$') && isNamePart(peek(1)))
                ? variable()
                : symbol();
    }

    private interface CharTest {
        boolean test(char c);
    }

    private Kind skipWhile(CharTest test, Kind kind) {
        do {
            at++;
        } while (at < sql.length() && test.test(sql.charAt(at)));
        return kind;
    }

    private char peek(int distance) {
        return at + distance < sql.length() ? sql.charAt(at + distance) : '\0';
    }

    /** To the closing quote; two of them stand for one, but for brackets. */
    private void quoted(char close) {
        int from = at + 1;
        while (true) {
            int end = sql.indexOf(close, from);
            if (end < 0) {
                at = sql.length();
                return;
            }
            boolean doubled =
                    close != ']' && end + 1 < sql.length() && sql.charAt(end + 1) == close;
            if (!doubled) {
                at = end + 1;
                return;
            }
            from = end + 2;
        }
    }

    private Kind number() {
        if (sql.charAt(at) == '0' && (peek(1) == 'x' || peek(1) == 'X')) {
            at++;
            return skipWhile(it -> Character.digit(it, 16) >= 0 || it == '_', Kind.NUMBER);
        }
        digits();
        if (peek(0) == '.') {
            at++;
            digits();
        }
        boolean exponent = peek(0) == 'e' || peek(0) == 'E';
        int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
        if (exponent && isDigit(peek(1 + sign))) {
            at += 1 + sign;
            digits();
        }
        return Kind.NUMBER;
    }

    private void digits() {
        while (isDigit(peek(0)) || peek(0) == '_') {
            at++;
        }
    }

    private Kind variable() {
        return skipWhile(Tokenizer::isNamePart, Kind.VARIABLE);
    }

    private Kind symbol() {
        at +=
                LONG_SYMBOLS.stream()
                        .filter(it -> sql.startsWith(it, at))
                        .mapToInt(String::length)
                        .findFirst()
                        .orElse(1);
        return Kind.SYMBOL;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    /** A name without regard to the case of its ASCII letters, as SQLite compares them. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** Lower case of what is not a name: words of the language. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
