/** Associations of every kind. */
package dev.retort.hibernate.model.school;
