package dev.retort.revision;

import java.util.List;

/**
 * One revision as the graph knows it.
 *
 * @param id the whole id
 * @param revises the ids of its parents as written; none for a base, several for a merge
 * @param dependsOn what must run before though it is no parent, as written: ids, partial ids,
 *     labels
 * @param labels the branch labels that this revision declares
 * @param message one line for people
 * @param path where it was found, for errors and listings
 */
public record Node(
        String id,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String path) {

    public Node {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** The id with the message behind it, as listings and errors show it. */
    @Override
    public String toString() {
        return message.isEmpty() ? id : id + " (" + message + ")";
    }
}
