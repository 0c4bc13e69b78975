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
        return (part.isExpression() ? "(" + part.text() + ")" : quote(part.text()))
                + (collation == null ? "" : " COLLATE " + quote(collation))
                + (part.descending() ? " DESC" : "");
    }
}
