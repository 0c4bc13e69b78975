/** Operations written as a Java or an SQL script. Pure. */
@NullMarked
package dev.retort.codegen;

import org.jspecify.annotations.NullMarked;
