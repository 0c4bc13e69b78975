/** What it costs and how it runs. */
@NullMarked
package example.secondbrain.usage;

import org.jspecify.annotations.NullMarked;
