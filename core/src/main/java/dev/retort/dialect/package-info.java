/** What it takes to know a database; the standard's DDL; lookup by URL; the splitter of scripts. */
@NullMarked
package dev.retort.dialect;

import org.jspecify.annotations.NullMarked;
