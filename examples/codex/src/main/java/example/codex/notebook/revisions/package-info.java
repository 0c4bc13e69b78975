/** How the database of a notebook came to be what it is. */
@NullMarked
package example.codex.notebook.revisions;

import org.jspecify.annotations.NullMarked;
