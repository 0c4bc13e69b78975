/** H2, asked and changed in memory. */
@NullMarked
package dev.retort.dialect.h2;

import org.jspecify.annotations.NullMarked;
