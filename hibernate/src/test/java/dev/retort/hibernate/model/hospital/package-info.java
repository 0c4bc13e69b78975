/**
 * Hierarchies of every kind within one another, generic superclasses, references to anything,
 * deletion that only marks.
 */
package dev.retort.hibernate.model.hospital;
