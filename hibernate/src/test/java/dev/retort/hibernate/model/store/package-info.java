/** A shop with accounts, as generators of applications with Spring Boot write it. */
package dev.retort.hibernate.model.store;
