/** Unique constraints where they are unusual, and foreign keys that point at them. */
package dev.retort.hibernate.model.uniques;
