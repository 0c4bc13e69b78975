package dev.retort.dialect.sqlite;

import dev.retort.schema.IndexPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of CREATE INDEX that SQLite keeps, and what stands where in it.
 *
 * @param nameFrom where the name of the index begins
 * @param nameTo where it ends
 * @param predicate the condition behind WHERE, or null
 */
record StoredIndex(
        String sql,
        String name,
        int nameFrom,
        int nameTo,
        boolean unique,
        List<IndexPart> parts,
        @Nullable String predicate) {

    StoredIndex {
        parts = List.copyOf(parts);
    }

    static StoredIndex parse(String sql) {
        TokenCursor cursor = new TokenCursor(sql);
        cursor.expect("CREATE");
        boolean unique = cursor.accept("UNIQUE");
        cursor.expect("INDEX");
        cursor.accept("IF", "NOT", "EXISTS");
        int nameFrom = cursor.token().start();
        String name = cursor.nextName();
        if (cursor.accept(".")) {
            nameFrom = cursor.token().start();
            name = cursor.nextName();
        }
        int nameTo = cursor.passed();
        cursor.expect("ON");
        cursor.nextName();
        List<IndexPart> parts = new ClauseParser(cursor).parts();
        boolean partial = cursor.accept("WHERE");
        String predicate =
                partial ? Tokenizer.withoutComments(sql.substring(cursor.token().start())) : null;
        return new StoredIndex(sql, name, nameFrom, nameTo, unique, parts, predicate);
    }
}
