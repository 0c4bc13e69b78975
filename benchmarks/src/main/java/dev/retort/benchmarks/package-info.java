/** Measurements of whole processes, each beside a peer in the same run. */
@NullMarked
package dev.retort.benchmarks;

import org.jspecify.annotations.NullMarked;
