/** MariaDB and MySQL: all that is known of them, and nowhere else. */
@NullMarked
package dev.retort.dialect.mysql;

import org.jspecify.annotations.NullMarked;
