/** What the tests of a module end with. */
@NullMarked
package dev.retort.testsummary;

import org.jspecify.annotations.NullMarked;
