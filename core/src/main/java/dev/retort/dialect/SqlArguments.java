package dev.retort.dialect;

import java.util.Iterator;
import java.util.List;

/** The question marks of a statement, for where values have to stand in its text. */
final class SqlArguments {

    private SqlArguments() {}

    /** The statement with each question mark that stands for a value replaced by a literal. */
    static String inline(String sql, List<String> literals, SqlSyntax syntax) {
        SqlScanner scanner = new SqlScanner(sql, syntax);
        Iterator<String> next = literals.iterator();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sql.length()) {
            int end = Math.max(scanner.afterComment(at), scanner.afterQuoted(at));
            if (end > at) {
                text.append(sql, at, end);
                at = end;
            } else if (sql.startsWith("??", at)) {
                // JDBC's way to write one that stands for itself.
                text.append('?');
                at += 2;
            } else if (sql.charAt(at) == '?' && next.hasNext()) {
                text.append(next.next());
                at++;
            } else {
                text.append(sql.charAt(at));
                at++;
            }
        }
        return text.toString();
    }
}
