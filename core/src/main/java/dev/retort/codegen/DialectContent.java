package dev.retort.codegen;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Schema;

/**
 * What a script says for one kind of database.
 *
 * @param before the schema that the upgrade meets
 */
public record DialectContent(Dialect dialect, Schema before, ScriptContent content) {}
