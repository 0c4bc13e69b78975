/** A table in a catalog. */
package dev.retort.hibernate.model.catalogued;
