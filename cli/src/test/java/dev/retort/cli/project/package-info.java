/** Projects, with builds that only write down how they were called. */
@NullMarked
package dev.retort.cli.project;

import org.jspecify.annotations.NullMarked;
