/** What is practised: cards, sessions, exercises. */
@NullMarked
package example.secondbrain.learning;

import org.jspecify.annotations.NullMarked;
