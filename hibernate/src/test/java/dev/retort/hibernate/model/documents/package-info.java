/** The richer types: documents, arrays, identifiers, moments, and converters of one's own. */
package dev.retort.hibernate.model.documents;
