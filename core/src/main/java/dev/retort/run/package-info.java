/** Against a database: version table, history, lock, transactions; live or into a file. */
@NullMarked
package dev.retort.run;

import org.jspecify.annotations.NullMarked;
