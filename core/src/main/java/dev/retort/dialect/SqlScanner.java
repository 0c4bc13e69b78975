package dev.retort.dialect;

/** Finds where strings, quoted names and comments of a database's SQL end. */
final class SqlScanner {

    private final String text;
    private final SqlSyntax syntax;

    SqlScanner(String text, SqlSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /** Whether a sign stands anywhere outside quotes and comments. */
    boolean contains(char sign) {
        int at = 0;
        while (at < text.length()) {
            int after = Math.max(afterComment(at), afterQuoted(at));
            if (after == at && text.charAt(at) == sign) {
                return true;
            }
            at = Math.max(after, at + 1);
        }
        return false;
    }

    /** The end of the comment that begins here, or this very place where none does. */
    int afterComment(int at) {
        char c = text.charAt(at);
        if (c == '-' && text.startsWith("--", at) && isDashComment(at)) {
            return lineEnd(at);
        }
        if (c == '#' && syntax.hashComments()) {
            return lineEnd(at);
        }
        return c == '/' && text.startsWith("/*", at) ? afterBlock(at) : at;
    }

    /** Whether a comment that only the end of its line ends is the last thing. */
    boolean endsInLineComment() {
        int at = 0;
        while (at < text.length()) {
            int comment = afterComment(at);
            int quoted = afterQuoted(at);
            if (comment == text.length() && text.charAt(at) != '/') {
                return true;
            }
            at = Math.max(at + 1, Math.max(comment, quoted));
        }
        return false;
    }

    /** Where {@code #} begins comments, two dashes do so only before white space. */
    private boolean isDashComment(int at) {
        return !syntax.hashComments() || at + 2 == text.length() || text.charAt(at + 2) <= ' ';
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int afterBlock(int at) {
        int depth = 1;
        int i = at + 2;
        while (i < text.length() && depth > 0) {
            if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
            } else if (syntax.nestedComments() && text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        return i;
    }

    /** The end of the string or quoted name that begins here, or this place where none does. */
    int afterQuoted(int at) {
        char c = text.charAt(at);
        // A double quote that opens no name opens a string.
        if (c == '\'' || c == '"' && syntax.identifierQuotes().indexOf(c) < 0) {
            return afterQuote(at + 1, c, syntax.backslashEscapes() || isEscapeString(at));
        }
        if (syntax.identifierQuotes().indexOf(c) >= 0) {
            return afterQuote(at + 1, c == '[' ? ']' : c, false);
        }
        if (c == '"') {
            return afterQuote(at + 1, '"', syntax.backslashEscapes());
        }
        return c == '$' && syntax.dollarQuotes() ? afterDollar(at) : at;
    }

    private int afterQuote(int from, char end, boolean backslash) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && backslash) {
                i += 2;
            } else if (c != end) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == end) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return text.length();
    }

    /** {@code E'…'}, in which a backslash escapes. */
    private boolean isEscapeString(int at) {
        return at > 0
                && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e')
                && (at == 1 || !isWordPart(text.charAt(at - 2)));
    }

    private int afterDollar(int at) {
        if (at > 0 && isWordPart(text.charAt(at - 1))) {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && isTagPart(text.charAt(end), end == at + 1)) {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '$') {
            return at;
        }
        String tag = text.substring(at, end + 1);
        int close = text.indexOf(tag, end + 1);
        return close < 0 ? text.length() : close + tag.length();
    }

    private static boolean isTagPart(char c, boolean first) {
        return c == '_' || (first ? Character.isLetter(c) : Character.isLetterOrDigit(c));
    }

    static boolean isWordPart(char c) {
        return c == '_' || c == '$' || Character.isLetterOrDigit(c);
    }
}
