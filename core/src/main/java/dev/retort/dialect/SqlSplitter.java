package dev.retort.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts a script into its statements, as the database's own client would: strings, quoted names,
 * comments and bodies are left whole.
 */
public final class SqlSplitter {

    private static final String DELIMITER = "delimiter";

    private final String text;
    private final SqlSyntax syntax;
    private final SqlScanner scanner;
    private final Predicate<String> stop;
    private final CompoundStatement compound;
    private final List<SqlStatement> statements = new ArrayList<>();

    private int at;
    private int line;
    private int counted;
    private String separator = ";";
    private int begin = -1;
    private int beginLine;
    private int end;
    private int parentheses;
    private boolean afterEquals;

    private SqlSplitter(String text, int from, int line, SqlSyntax syntax, Predicate<String> stop) {
        this.text = text;
        this.at = from;
        this.counted = from;
        this.line = line;
        this.syntax = syntax;
        this.scanner = new SqlScanner(text, syntax);
        this.stop = stop;
        this.compound = new CompoundStatement(syntax.compoundStatements());
    }

    /** The statements of a script. */
    public static List<SqlStatement> split(String sql, SqlSyntax syntax) {
        return split(sql, 0, 1, syntax, comment -> false).statements();
    }

    /**
     * The statements from a place of a text to the comment that ends them.
     *
     * @param from the place, at the beginning of a line
     * @param line the number of that line, from 1
     * @param stop whether a line that is a comment from its beginning, without white space around
     *     it, ends them
     */
    public static Part split(
            String text, int from, int line, SqlSyntax syntax, Predicate<String> stop) {
        return new SqlSplitter(text, from, line, syntax, stop).part();
    }

    /**
     * Some statements of a longer text.
     *
     * @param end the place where they end: the beginning of the comment's line, or of nothing
     * @param endLine the number of the line there
     */
    public record Part(List<SqlStatement> statements, int end, int endLine) {

        public Part {
            statements = List.copyOf(statements);
        }
    }

    private Part part() {
        while (at < text.length() && !isStop()) {
            step();
        }
        finish(at);
        return new Part(statements, at, lineAt(at));
    }

    private boolean isStop() {
        if (at > 0 && text.charAt(at - 1) != '\n' || !isDash()) {
            return false;
        }
        int lineEnd = text.indexOf('\n', at);
        return stop.test(text.substring(at, lineEnd < 0 ? text.length() : lineEnd).strip());
    }

    private boolean isDash() {
        int i = at;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return text.startsWith("--", i);
    }

    private void step() {
        char c = text.charAt(at);
        if (c <= ' ') {
            at++;
            return;
        }
        int after = scanner.afterComment(at);
        if (after > at && !text.startsWith("/*!", at)) {
            at = after;
            return;
        }
        if (text.startsWith(separator, at) && isEnd()) {
            finish(at);
            at += separator.length();
            return;
        }
        if (begin < 0 && isDelimiterCommand()) {
            delimiter();
            return;
        }
        token(c, Math.max(after, scanner.afterQuoted(at)));
    }

    private boolean isEnd() {
        if (!separator.equals(";")) {
            return true;
        }
        compound.semicolon();
        return parentheses <= 0 && !compound.isOpen();
    }

    private void token(char c, int afterQuoted) {
        if (begin < 0) {
            begin = at;
            beginLine = lineAt(at);
        }
        if (afterQuoted > at) {
            compound.sign();
            at = afterQuoted;
        } else if (SqlScanner.isWordPart(c)) {
            word();
        } else {
            sign(c);
        }
        end = at;
    }

    private void word() {
        int from = at;
        while (at < text.length() && SqlScanner.isWordPart(text.charAt(at))) {
            at++;
        }
        compound.word(text.substring(from, at), afterEquals);
        afterEquals = false;
    }

    private void sign(char c) {
        switch (c) {
            case '(' -> parentheses++;
            case ')' -> parentheses--;
            default -> {}
        }
        afterEquals = c == '=' || c == '@';
        compound.sign();
        at++;
    }

    private void finish(int where) {
        if (begin >= 0) {
            statements.add(
                    new SqlStatement(text.substring(begin, Math.min(end, where)), beginLine));
        }
        begin = -1;
        parentheses = 0;
        afterEquals = false;
        compound.reset();
    }

    private boolean isDelimiterCommand() {
        int after = at + DELIMITER.length();
        return syntax.delimiterCommand()
                && text.regionMatches(true, at, DELIMITER, 0, DELIMITER.length())
                && after < text.length()
                && (text.charAt(after) == ' ' || text.charAt(after) == '\t');
    }

    private void delimiter() {
        int lineEnd = text.indexOf('\n', at);
        int stopAt = lineEnd < 0 ? text.length() : lineEnd;
        String chosen = text.substring(at + DELIMITER.length(), stopAt).strip();
        separator = chosen.isEmpty() ? ";" : chosen;
        at = stopAt;
    }

    private int lineAt(int place) {
        for (; counted < place; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
