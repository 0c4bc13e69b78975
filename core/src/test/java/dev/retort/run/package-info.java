/** Migrations on real databases, through the facade. */
@NullMarked
package dev.retort.run;

import org.jspecify.annotations.NullMarked;
