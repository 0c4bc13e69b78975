/** What is kept: contents, their annotations, tags, images, authors and concepts. */
@NullMarked
package example.secondbrain.content;

import org.jspecify.annotations.NullMarked;
