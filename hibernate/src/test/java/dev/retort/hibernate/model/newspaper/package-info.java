/** Classes without annotations, mapped by {@code newspaper-orm.xml}. */
package dev.retort.hibernate.model.newspaper;
