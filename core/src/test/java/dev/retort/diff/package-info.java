/** What is proposed, and in which order. */
@NullMarked
package dev.retort.diff;

import org.jspecify.annotations.NullMarked;
