/** Notebooks and their sources, beside the tables of another library. */
@NullMarked
package example.notebooklm;

import org.jspecify.annotations.NullMarked;
