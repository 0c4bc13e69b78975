/** Many databases and one set of scripts: which they are, in which order, how many at once. */
@NullMarked
package dev.retort.fleet;

import org.jspecify.annotations.NullMarked;
