/** Indexes on expressions, which not every database has. */
package dev.retort.hibernate.model.expressions;
