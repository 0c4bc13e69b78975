package dev.retort.diff;

/** An SQL expression that somebody typed for the value of a column. */
public final class SqlValue {

    private SqlValue() {}

    /**
     * Whether a text can stand where a value does: its quotes and parentheses are closed, and no
     * comment and no semicolon hides what follows.
     */
    public static boolean isWhole(String sql) {
        int depth = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"') {
                at = sql.indexOf(c, at + 1);
                if (at < 0) {
                    return false;
                }
            } else if (c == ';' || sql.startsWith("--", at) || sql.startsWith("/*", at)) {
                return false;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth < 0) {
                return false;
            }
            at++;
        }
        return depth == 0 && !sql.isBlank();
    }
}
