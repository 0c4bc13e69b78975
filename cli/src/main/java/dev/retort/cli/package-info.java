/** The command line: one small class for each command, and no logic. */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
