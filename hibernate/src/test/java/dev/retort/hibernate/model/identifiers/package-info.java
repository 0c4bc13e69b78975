/** Identifiers from every source. */
package dev.retort.hibernate.model.identifiers;
