package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The names of a table's columns while it is made again: SQLite itself renames columns, last of
 * all, since it alone finds every view and trigger that names them. Until then a column keeps the
 * name it had, and what is new is written with that name.
 */
final class ColumnNames {

    /** From the name that counts, folded, to the one in the new table. */
    private final Map<String, String> names = new LinkedHashMap<>();

    /** The names that count, to the letter, by those in the new table, folded. */
    private final Map<String, String> wanted = new LinkedHashMap<>();

    ColumnNames(StoredTable table) {
        table.columns().forEach(it -> put(it.name(), it.name()));
    }

    private void put(String name, String inTable) {
        names.put(Tokenizer.fold(name), inTable);
        wanted.put(Tokenizer.fold(inTable), name);
    }

    /** Whether a column is called so now. */
    boolean isColumn(String name) {
        return names.containsKey(Tokenizer.fold(name));
    }

    /** The name in the new table of what is called so. */
    String inTable(String name) {
        return names.getOrDefault(Tokenizer.fold(name), name);
    }

    /** What a column of the new table is called in the end. */
    String wanted(String inTable) {
        return wanted.getOrDefault(Tokenizer.fold(inTable), inTable);
    }

    /** Takes up a column; one that still has its name makes it wait for it under another. */
    String add(String name) {
        String inTable = name;
        for (int i = 1; wanted.containsKey(Tokenizer.fold(inTable)); i++) {
            inTable = "retort_" + i + "_" + name;
        }
        put(name, inTable);
        return inTable;
    }

    void drop(String name) {
        String inTable = names.remove(Tokenizer.fold(name));
        if (inTable != null) {
            wanted.remove(Tokenizer.fold(inTable));
        }
    }

    void rename(String from, String to) {
        String inTable = inTable(from);
        names.remove(Tokenizer.fold(from));
        put(to, inTable);
    }

    /** An expression over the columns, with their names in the new table. */
    String expression(String sql) {
        TextEdits edits = new TextEdits(sql);
        List<Token> tokens = Tokenizer.words(sql);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME;
            boolean function = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
            String inTable = inTable(token.name());
            if (name
                    && !function
                    && !Tokenizer.fold(inTable).equals(Tokenizer.fold(token.name()))) {
                edits.replace(token.start(), token.end(), SqliteNames.quote(inTable));
            }
        }
        return edits.apply();
    }

    /** A renaming that SQLite is asked for. */
    record Renaming(String from, String to) {}

    /** The renamings that remain, in an order in which no two columns have one name. */
    List<Renaming> renamings() {
        Map<String, String> left = new LinkedHashMap<>();
        wanted.forEach(
                (inTable, name) -> {
                    if (!inTable(name).equals(name)) {
                        left.put(inTable(name), name);
                    }
                });
        List<Renaming> renamings = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<String> free =
                    left.keySet().stream().filter(it -> isFree(left, it)).findFirst();
            String from = free.orElse(left.keySet().iterator().next());
            String to = Objects.requireNonNull(left.remove(from));
            if (free.isEmpty()) {
                // A circle of names is opened by a name that nobody has.
                String aside = "retort_0_" + to;
                renamings.add(new Renaming(from, aside));
                left.put(aside, to);
            } else {
                renamings.add(new Renaming(from, to));
            }
        }
        return renamings;
    }

    private static boolean isFree(Map<String, String> left, String from) {
        String to = Tokenizer.fold(left.getOrDefault(from, from));
        return left.keySet().stream()
                .allMatch(it -> it.equals(from) || !Tokenizer.fold(it).equals(to));
    }
}
