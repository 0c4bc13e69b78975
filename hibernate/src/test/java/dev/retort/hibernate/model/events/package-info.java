/** Events with documents, arrays and moments, as an application with Spring Boot keeps them. */
package dev.retort.hibernate.model.events;
