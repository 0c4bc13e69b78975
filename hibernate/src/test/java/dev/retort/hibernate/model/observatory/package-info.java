/**
 * Types of every kind: moments in each storage, arrays, documents, converted and generated values.
 */
package dev.retort.hibernate.model.observatory;
