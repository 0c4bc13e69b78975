/** What Hibernate knows beyond JPA. */
package dev.retort.hibernate.model.extras;
