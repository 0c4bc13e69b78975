/** All that is known of SQLite, and nowhere else. */
@NullMarked
package dev.retort.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
