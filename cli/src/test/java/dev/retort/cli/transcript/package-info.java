/** Transcripts of the command line: commands, output, exit codes. */
@NullMarked
package dev.retort.cli.transcript;

import org.jspecify.annotations.NullMarked;
