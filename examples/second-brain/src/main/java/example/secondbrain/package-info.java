/** A second brain: what was read, what is remembered of it, and what it costs. */
@NullMarked
package example.secondbrain;

import org.jspecify.annotations.NullMarked;
