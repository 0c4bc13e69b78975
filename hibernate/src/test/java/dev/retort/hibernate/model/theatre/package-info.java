/** Names in odd case, quoted and reserved, generators of every kind, rules by name. */
package dev.retort.hibernate.model.theatre;
