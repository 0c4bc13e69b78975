/** An archive of which Envers keeps every state, with all that it can be told. */
package dev.retort.hibernate.model.archive;
