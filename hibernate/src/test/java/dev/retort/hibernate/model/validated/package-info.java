/** Constraints of Bean Validation, which bear on the columns. */
package dev.retort.hibernate.model.validated;
