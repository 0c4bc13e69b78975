/** All that is known of H2: its names, types, DDL and catalog. */
@NullMarked
package dev.retort.dialect.h2;

import org.jspecify.annotations.NullMarked;
