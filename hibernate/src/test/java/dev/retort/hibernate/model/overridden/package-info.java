/** Annotated classes, of which {@code overridden-orm.xml} has the last word. */
package dev.retort.hibernate.model.overridden;
