/** What keeps the house in shape: the order of packages, budgets of size, and what stays apart. */
@NullMarked
package dev.retort.architecture;

import org.jspecify.annotations.NullMarked;
