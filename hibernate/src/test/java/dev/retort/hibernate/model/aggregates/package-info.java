/** Parts in one column: documents, lists of documents; and records as parts and keys. */
package dev.retort.hibernate.model.aggregates;
