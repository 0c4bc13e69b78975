/** Pairs of schemas from the tests of other tools, led from the one to the other and back. */
@NullMarked
package dev.retort.corpus;

import org.jspecify.annotations.NullMarked;
