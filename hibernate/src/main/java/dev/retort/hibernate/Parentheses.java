package dev.retort.hibernate;

/** Parentheses and quoted words in an expression. */
final class Parentheses {

    private Parentheses() {}

    /** An expression without the parentheses around the whole of it. */
    static String bare(String expression) {
        String text = expression.trim();
        return text.startsWith("(") && closing(text, 0) == text.length() - 1
                ? text.substring(1, text.length() - 1).trim()
                : text;
    }

    /** Where the parenthesis closes that opens here; -1 if nowhere. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            i = Math.max(i, quoted(text, i));
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the quoted word ends that begins here; -1 if none begins. */
    static int quoted(String text, int start) {
        char quote = text.charAt(start);
        return quote == '\'' || quote == '"' ? text.indexOf(quote, start + 1) : -1;
    }
}
