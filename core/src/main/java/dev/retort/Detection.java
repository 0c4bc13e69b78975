package dev.retort;

import dev.retort.operation.Operation;
import java.util.List;
import java.util.Optional;

/**
 * At which revision a database stands by what it looks like.
 *
 * @param tables how many tables it has, without Retort's own
 * @param matches the places whose schema the database has, the earliest first: each the rows that
 *     the version table would hold, none of them for base; several where revisions change no schema
 * @param nearest the place that comes nearest; empty where one matches, or nothing is alike
 */
public record Detection(int tables, List<List<String>> matches, Optional<Nearest> nearest) {

    public Detection {
        matches = matches.stream().map(List::copyOf).toList();
    }

    /**
     * A place in the history whose schema is not quite that of the database.
     *
     * @param heads the rows that the version table would hold there
     * @param differences what would have to be done to the database for it to have that schema
     */
    public record Nearest(List<String> heads, List<Operation> differences) {

        public Nearest {
            heads = List.copyOf(heads);
            differences = List.copyOf(differences);
        }
    }
}
