/** The three ways to store a hierarchy of classes, and a superclass that is none of them. */
package dev.retort.hibernate.model.inheritance;
