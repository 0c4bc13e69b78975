/** The project around a configuration: its class path, and the loader of its classes. */
@NullMarked
package dev.retort.cli.project;

import org.jspecify.annotations.NullMarked;
