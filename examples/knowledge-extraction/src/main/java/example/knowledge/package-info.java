/** A pipeline that draws knowledge from documents. */
@NullMarked
package example.knowledge;

import org.jspecify.annotations.NullMarked;
