/**
 * Keys made of other entities' keys, maps by whatever can be a key, lists in an order, tables
 * between tables.
 */
package dev.retort.hibernate.model.railway;
