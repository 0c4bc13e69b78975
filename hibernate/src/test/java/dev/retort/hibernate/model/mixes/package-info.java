/** Superclasses, overrides and collections of every shape. */
package dev.retort.hibernate.model.mixes;
