/** The graph: heads, paths, labels, targets, merges. Pure; knows no file and no SQL. */
@NullMarked
package dev.retort.revision;

import org.jspecify.annotations.NullMarked;
