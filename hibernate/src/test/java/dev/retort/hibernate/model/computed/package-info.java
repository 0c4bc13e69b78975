/** Columns that the database computes, some of which refuse NULL. */
package dev.retort.hibernate.model.computed;
