/** A migration that runs outside of a transaction, and does what a test tells it. */
@NullMarked
package dev.retort.run.outside;

import org.jspecify.annotations.NullMarked;
