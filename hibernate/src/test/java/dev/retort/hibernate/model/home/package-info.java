/** A schema that is named and is the connection's own. */
package dev.retort.hibernate.model.home;
