/** The desired schema, read from JPA entities by the Hibernate that the project brings. */
@NullMarked
package dev.retort.hibernate;

import org.jspecify.annotations.NullMarked;
