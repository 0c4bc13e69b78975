package dev.retort.dialect.h2;

/** SQL text brought to one spelling, with what stands in quotes left as it is. */
final class H2Text {

    private H2Text() {}

    /** Lower case, single spaces, none around parentheses and one behind a comma. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '\'' || c == '"' ? endOfQuoted(text, at) : at + 1;
            if (end > at + 1) {
                plain.append(text, at, end);
            } else if (Character.isWhitespace(c)) {
                space(plain);
            } else if ("(),".indexOf(c) >= 0) {
                trim(plain);
                plain.append(c).append(c == ',' ? " " : "");
            } else {
                plain.append(Character.toLowerCase(c));
            }
            at = end;
        }
        trim(plain);
        return plain.toString();
    }

    private static void space(StringBuilder text) {
        if (text.length() > 0 && " (".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append(' ');
        }
    }

    private static void trim(StringBuilder text) {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    /**
     * Where a quoted piece of text ends that begins here; behind a doubled quote begins another.
     */
    static int endOfQuoted(String text, int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 ? text.length() : end + 1;
    }
}
