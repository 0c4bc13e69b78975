/** What was typed: which options a command takes, what they were given, and how help shows them. */
@NullMarked
package dev.retort.cli.arguments;

import org.jspecify.annotations.NullMarked;
