package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * A schema after renames.
 *
 * @param schema what is there, under its new names, without what is left alone in doubt
 * @param operations the renames, in an order that runs
 * @param doubts the renames that may be
 */
record Renamed(Schema schema, List<Operation> operations, List<Doubt> doubts) {}
