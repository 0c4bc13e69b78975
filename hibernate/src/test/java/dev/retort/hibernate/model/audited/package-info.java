/** Entities whose history Envers keeps, in tables that no class declares. */
package dev.retort.hibernate.model.audited;
