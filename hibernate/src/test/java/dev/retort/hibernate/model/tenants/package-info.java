/** Rows of tenants, rows that are gone and still there. */
package dev.retort.hibernate.model.tenants;
