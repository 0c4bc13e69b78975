/** The database that each notebook carries with it. */
@NullMarked
package example.codex.notebook;

import org.jspecify.annotations.NullMarked;
