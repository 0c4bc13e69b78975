package dev.retort.run;

import dev.retort.operation.Operation;
import java.util.Optional;

/**
 * One thing that a revision does, as a replay has seen it.
 *
 * @param revision the id of the revision
 * @param script its script
 * @param line the line, from 1; 0 where it is not known
 * @param operation what it does; empty where only a database could tell
 */
public record Recorded(String revision, String script, int line, Optional<Operation> operation) {}
