/** The schema on deployment, tried on PostgreSQL. */
@NullMarked
package example.knowledge;

import org.jspecify.annotations.NullMarked;
