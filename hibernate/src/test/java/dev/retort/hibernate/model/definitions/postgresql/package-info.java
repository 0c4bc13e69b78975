/** Columns defined in the words of their database. */
package dev.retort.hibernate.model.definitions.postgresql;
