/** A schema as plain values: tables, columns, types, keys, indexes; and the words to write them. */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
