/** The command line as it is started: the launcher and the folder that it runs. */
@NullMarked
package dev.retort.distribution;

import org.jspecify.annotations.NullMarked;
