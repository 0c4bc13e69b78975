/**
 * The exceptions: one unchecked root, one class for each thing that can be wrong, carrying its
 * data.
 */
@NullMarked
package dev.retort.error;

import org.jspecify.annotations.NullMarked;
