/** Enum types of the database itself. */
package dev.retort.hibernate.model.nativeenums;
