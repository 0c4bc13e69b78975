package dev.retort;

import dev.retort.operation.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of the wish for a new revision.
 *
 * @param written the script; empty where autogenerate found nothing to write
 * @param operations what autogenerate found
 * @param notes what a person should know: what was looked at, and doubts
 */
public record RevisionResult(
        Optional<Written> written, List<Operation> operations, List<String> notes) {

    public RevisionResult {
        operations = List.copyOf(operations);
        notes = List.copyOf(notes);
    }

    /** A script that was written. */
    public record Written(String revision, Path path) {}
}
