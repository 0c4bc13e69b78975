/** Pages, posts and media in a tree, as an application with Spring Boot has it. */
package dev.retort.hibernate.model.website;
