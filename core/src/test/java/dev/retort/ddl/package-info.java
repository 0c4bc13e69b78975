/** Every operation as the SQL of every database, in files that a person reads and approves. */
@NullMarked
package dev.retort.ddl;

import org.jspecify.annotations.NullMarked;
