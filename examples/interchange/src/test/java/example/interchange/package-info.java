/** One database, migrated by Alembic and by Retort in turn. */
@NullMarked
package example.interchange;

import org.jspecify.annotations.NullMarked;
