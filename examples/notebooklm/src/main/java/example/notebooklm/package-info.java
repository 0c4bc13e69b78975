/** A guest's tables in a database that it shares with another library. */
@NullMarked
package example.notebooklm;

import org.jspecify.annotations.NullMarked;
