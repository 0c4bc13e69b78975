/** {@code Migrator} (one method for each command), its configuration, {@code SchemaSource}. */
@NullMarked
package dev.retort;

import org.jspecify.annotations.NullMarked;
