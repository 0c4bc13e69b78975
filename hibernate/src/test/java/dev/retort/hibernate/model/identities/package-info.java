/** Identity columns of every type. */
package dev.retort.hibernate.model.identities;
