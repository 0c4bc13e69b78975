/** The main job, shown on real databases. */
@NullMarked
package example.notebooklm;

import org.jspecify.annotations.NullMarked;
