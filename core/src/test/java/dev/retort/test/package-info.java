/** Databases for the tests of every module. */
@NullMarked
package dev.retort.test;

import org.jspecify.annotations.NullMarked;
