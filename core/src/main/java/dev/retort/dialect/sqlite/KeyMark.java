package dev.retort.dialect.sqlite;

import java.util.List;
import java.util.Optional;

/** The word AUTOINCREMENT in the primary key of a table's text. */
final class KeyMark {

    private static final String WORD = "AUTOINCREMENT";

    private final StoredTable table;

    KeyMark(StoredTable table) {
        this.table = table;
    }

    /** The text with the word. */
    String with() {
        Clause key = table.primaryKey().orElseThrow();
        if (key.marked()) {
            return table.sql();
        }
        int at = table.constraints().contains(key) ? listEnd(key) : key.to();
        return new TextEdits(table.sql()).insert(at, " " + WORD).apply();
    }

    /** The text without the word, where it is about this column. */
    String without(StoredColumn column) {
        Optional<Clause> key =
                table.primaryKey()
                        .filter(Clause::marked)
                        .filter(it -> column.isNamed(it.columns().get(0).text()));
        if (key.isEmpty()) {
            return table.sql();
        }
        TextEdits edits = new TextEdits(table.sql());
        for (Token token : Tokenizer.tokens(table.sql())) {
            if (token.isWord(WORD)
                    && token.start() >= key.get().from()
                    && token.end() <= key.get().to()) {
                edits.remove(token.start(), token.end());
            }
        }
        return edits.apply();
    }

    /** Where the parenthesis behind the columns of the key stands. */
    private int listEnd(Clause key) {
        List<Token> tokens = Tokenizer.words(table.sql().substring(key.ruleFrom(), key.to()));
        return tokens.stream()
                .filter(it -> it.isSymbol(")"))
                .mapToInt(it -> key.ruleFrom() + it.start())
                .max()
                .orElseThrow();
    }
}
