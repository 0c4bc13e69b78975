package dev.retort;

import dev.retort.schema.Schema;
import java.util.List;

/**
 * A place in the history of revisions.
 *
 * @param heads the rows that the version table holds there; none for base
 * @param schema what the revisions up to there make of an empty database
 */
record Stage(List<String> heads, Schema schema) {}
