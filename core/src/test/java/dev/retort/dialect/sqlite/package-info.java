/** Tests of SQLite's dialect, against SQLite itself. */
@NullMarked
package dev.retort.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
