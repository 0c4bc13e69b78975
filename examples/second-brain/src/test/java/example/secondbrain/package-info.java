/** The ordinary life of a schema, on PostgreSQL. */
@NullMarked
package example.secondbrain;

import org.jspecify.annotations.NullMarked;
