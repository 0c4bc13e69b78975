/** A migration that runs in a transaction, and does what a test tells it. */
@NullMarked
package dev.retort.run.inside;

import org.jspecify.annotations.NullMarked;
