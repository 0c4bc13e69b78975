/** Envers in depth: hierarchies, relations, parts, columns that tell what changed. */
package dev.retort.hibernate.model.history;
