package dev.retort.dialect.sqlite;

import dev.retort.dialect.Identifiers;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/** Names as they stand in SQL. */
final class SqliteNames {

    private SqliteNames() {}

    static String quote(String name) {
        return Identifiers.write(name, '"', '"', Identifiers.KEYWORDS);
    }

    static String quote(QualifiedName name) {
        return name.schema() == null
                ? quote(name.name())
                : quote(name.schema()) + "." + quote(name.name());
    }

    static String list(List<String> names) {
        return names.stream().map(SqliteNames::quote).collect(Collectors.joining(", "));
    }

    /** One column or expression of an index or a key. */
    static String part(IndexPart part) {
        String collation = part.collation();
        return (part.isExpression() ? expression(part.text()) : quote(part.text()))
                + (collation == null ? "" : " COLLATE " + quote(collation))
                + (part.descending() ? " DESC" : "");
    }

    /** A call stands as people write it; what else there is reads better in parentheses. */
    private static String expression(String sql) {
        List<Token> tokens = Tokenizer.words(sql);
        boolean call =
                tokens.get(0).kind() == Token.Kind.WORD
                        && Parentheses.areAround(tokens.subList(1, tokens.size()));
        return call ? sql : "(" + sql + ")";
    }
}
