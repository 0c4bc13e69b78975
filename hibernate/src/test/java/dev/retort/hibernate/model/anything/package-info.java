/** References to entities of any kind. */
package dev.retort.hibernate.model.anything;
