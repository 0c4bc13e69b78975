/** Embeddables, collections of values, maps, and a table beside the table. */
package dev.retort.hibernate.model.people;
