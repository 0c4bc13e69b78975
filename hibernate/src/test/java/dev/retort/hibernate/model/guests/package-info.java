/** A hotel whose getters, setters, constructors and builders Lombok writes. */
package dev.retort.hibernate.model.guests;
