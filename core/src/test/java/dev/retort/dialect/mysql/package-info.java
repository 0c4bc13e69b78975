/** MariaDB for real, and MySQL where both agree. */
@NullMarked
package dev.retort.dialect.mysql;

import org.jspecify.annotations.NullMarked;
