/** Notebooks, each with a database of its own. */
@NullMarked
package example.codex;

import org.jspecify.annotations.NullMarked;
