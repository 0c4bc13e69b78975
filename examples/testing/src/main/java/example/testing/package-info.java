/** What the examples are tested with: whole processes, and databases of the moment. */
@NullMarked
package example.testing;

import org.jspecify.annotations.NullMarked;
