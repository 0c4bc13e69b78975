package dev.retort.dialect.sqlite;

import java.util.List;
import java.util.Optional;

/**
 * One column as it stands in the stored text of its table.
 *
 * @param type the type as it was written, empty where there is none
 * @param from where the column begins in the text: with its name
 * @param nameEnd where its name ends
 * @param typeFrom where its type begins; the end of the name where there is none
 * @param typeEnd where its type ends; the end of the name where there is none
 * @param to where its last clause ends
 */
record StoredColumn(
        String name,
        String type,
        int from,
        int nameEnd,
        int typeFrom,
        int typeEnd,
        int to,
        List<Clause> clauses) {

    StoredColumn {
        clauses = List.copyOf(clauses);
    }

    /** The last clause of a kind, which is the one that holds. */
    Optional<Clause> clause(ClauseKind kind) {
        return clauses.stream().filter(it -> it.is(kind)).reduce((first, second) -> second);
    }

    boolean has(ClauseKind kind) {
        return clause(kind).isPresent();
    }

    boolean isNamed(String other) {
        return Tokenizer.fold(name).equals(Tokenizer.fold(other));
    }
}
