/** The commands, each a translation of what was typed into one call of the facade. */
@NullMarked
package dev.retort.cli.command;

import org.jspecify.annotations.NullMarked;
