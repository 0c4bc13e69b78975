/** The dialects of Retort, held to the contract. */
@NullMarked
package dev.retort.testkit;

import org.jspecify.annotations.NullMarked;
