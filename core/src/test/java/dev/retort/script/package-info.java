/** Scripts of all kinds, found, read and compiled. */
@NullMarked
package dev.retort.script;

import org.jspecify.annotations.NullMarked;
