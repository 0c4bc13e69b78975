package dev.retort.hibernate;

import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE INDEX} that a mapping declares as SQL: the way to say in a mapping that an index
 * holds some rows only, or is of another method than the usual.
 */
final class IndexStatement {

    private static final String WORD = "(?:[\\w$]+|\"[^\"]+\")";

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?is)create\\s+(unique\\s+)?index\\s+(?:if\\s+not\\s+exists\\s+)?("
                            + WORD
                            + ")\\s+on\\s+("
                            + WORD
                            + "(?:\\."
                            + WORD
                            + ")?)\\s*(?:using\\s+(\\w+)\\s*)?(?=\\()");

    private static final Pattern WHERE = Pattern.compile("(?is)\\s*where\\s+(.+)");

    private static final Pattern COLUMN =
            Pattern.compile("(?is)(" + WORD + ")(?:\\s+(asc|desc|[\\w$]+_ops))?");

    private final String sql;
    private final Names names;

    private IndexStatement(String sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /** The index, where the statement creates one and says nothing beyond what is read here. */
    static Optional<Index> read(String sql, Names names) {
        return new IndexStatement(sql, names).read();
    }

    private Optional<Index> read() {
        Matcher head = HEAD.matcher(sql);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        int close = Parentheses.closing(sql, head.end());
        if (close < 0) {
            return Optional.empty();
        }
        String rest = sql.substring(close + 1);
        Matcher where = WHERE.matcher(rest);
        if (!rest.isBlank() && !where.matches()) {
            return Optional.empty();
        }
        QualifiedName table = names.parse(head.group(3));
        List<IndexPart> parts =
                split(sql.substring(head.end() + 1, close)).stream().map(this::part).toList();
        Index index =
                Index.of(names.of(head.group(2)), table, parts)
                        .using(method(head))
                        .where(rest.isBlank() ? null : where.group(1).strip());
        return Optional.of(head.group(1) == null ? index : index.asUnique());
    }

    private static @Nullable String method(Matcher head) {
        String method = head.group(4);
        return method == null ? null : method.toLowerCase(Locale.ROOT);
    }

    private IndexPart part(String text) {
        Matcher column = COLUMN.matcher(text);
        if (!column.matches()) {
            return IndexPart.expression(Parentheses.bare(text));
        }
        IndexPart part = IndexPart.column(names.of(column.group(1)));
        String word = column.group(2);
        if (word == null || word.equalsIgnoreCase("asc")) {
            return part;
        }
        return word.equalsIgnoreCase("desc")
                ? part.desc()
                : part.operatorClass(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',') {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
            int end = c == '(' ? Parentheses.closing(text, at) : Parentheses.quoted(text, at);
            at = Math.max(at, end) + 1;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
