/** Keys that are other entities' keys, over several steps. */
package dev.retort.hibernate.model.derived;
