/**
 * Which operations lead from one schema to another, in which order. Pure: what text cannot decide
 * is returned as undecided pairs, and the diff is asked again with the database's answers.
 */
@NullMarked
package dev.retort.diff;

import org.jspecify.annotations.NullMarked;
