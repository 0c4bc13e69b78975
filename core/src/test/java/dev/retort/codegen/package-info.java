/** What scripts read like, and that they say what they were given. */
@NullMarked
package dev.retort.codegen;

import org.jspecify.annotations.NullMarked;
