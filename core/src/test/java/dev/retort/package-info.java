/** Tests of comparisons, on every database. */
@NullMarked
package dev.retort;

import org.jspecify.annotations.NullMarked;
