/** Rows that are deleted and still there. */
package dev.retort.hibernate.model.softly;
