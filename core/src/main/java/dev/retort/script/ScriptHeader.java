package dev.retort.script;

import java.util.List;

/**
 * What a script says of itself.
 *
 * @param id the id of its revision
 * @param revises ids as written
 * @param dependsOn ids, partial ids or labels as written
 * @param labels the labels of the branch that begins here
 * @param message what it does, in a few words
 * @param transactional whether it may run in a transaction
 * @param irreversible why it cannot be undone; empty where it can
 */
record ScriptHeader(
        String id,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        String message,
        boolean transactional,
        String irreversible) {

    ScriptHeader {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }
}
