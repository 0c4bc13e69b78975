/** The file {@code retort.toml}: its keys, its environments, and what is put in for variables. */
@NullMarked
package dev.retort.cli.configuration;

import org.jspecify.annotations.NullMarked;
