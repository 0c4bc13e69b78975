package dev.retort.dialect.sqlite;

import dev.retort.schema.Trigger;
import java.util.List;

/** Texts of triggers that nobody has changed while SQLite has: where a column was renamed. */
final class Stale {

    private Stale() {}

    /**
     * The text of a trigger that was created by an operation, for the table as it is now.
     *
     * @throws dev.retort.error.NotSupportedByDatabaseException if it names a column that is not
     *     there
     */
    static String refused(Trigger trigger, StoredTable table, SqliteRefusals refusals) {
        String text = trigger.definition();
        List<Token> words = Tokenizer.words(text);
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean row = words.get(i).isWord("NEW") || words.get(i).isWord("OLD");
            if (row && words.get(i + 1).isSymbol(".")) {
                check(trigger, table, words.get(i + 2).name(), refusals);
            }
        }
        StoredTrigger.parse(text).columns().forEach(it -> check(trigger, table, it, refusals));
        return text;
    }

    private static void check(
            Trigger trigger, StoredTable table, String column, SqliteRefusals refusals) {
        boolean there =
                table.column(column).isPresent() || RowCopy.ROWIDS.contains(Tokenizer.fold(column));
        if (!there) {
            throw refusals.refuse(
                    "The trigger \"%s\" of \"%s\" names the column \"%s\", which is not there or has another name by now. Drop it before and create it again behind."
                            .formatted(trigger.name(), trigger.table(), column));
        }
    }
}
