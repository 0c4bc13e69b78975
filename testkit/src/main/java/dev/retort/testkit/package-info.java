/** What every dialect promises, as tests that its author extends. */
@NullMarked
package dev.retort.testkit;

import org.jspecify.annotations.NullMarked;
