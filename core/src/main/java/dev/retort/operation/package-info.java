/**
 * One change as a value; {@code Operations}, which scripts talk to; {@code Migration}, which users
 * implement.
 */
@NullMarked
package dev.retort.operation;

import org.jspecify.annotations.NullMarked;
