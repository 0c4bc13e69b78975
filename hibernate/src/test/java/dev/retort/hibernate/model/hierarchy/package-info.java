/** Inheritance beside the usual: discriminators of every type, tables beside, parts. */
package dev.retort.hibernate.model.hierarchy;
