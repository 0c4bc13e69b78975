/** Versions of every type that can be one. */
package dev.retort.hibernate.model.versions;
