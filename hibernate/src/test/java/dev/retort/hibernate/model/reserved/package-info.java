/** Names that are words of SQL, or are written in other letters than SQL likes. */
package dev.retort.hibernate.model.reserved;
