/** A clinic for animals, as an application with Spring Boot has it. */
package dev.retort.hibernate.model.clinic;
