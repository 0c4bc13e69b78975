/** Notebooks and the system database, tried on files. */
@NullMarked
package example.codex;

import org.jspecify.annotations.NullMarked;
