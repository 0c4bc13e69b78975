/** Tests of fleets, on real databases. */
@NullMarked
package dev.retort.fleet;

import org.jspecify.annotations.NullMarked;
