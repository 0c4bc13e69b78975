/** Types, keys and collections of which few have heard. */
package dev.retort.hibernate.model.oddities;
