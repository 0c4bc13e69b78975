/** Names longer than databases keep. */
package dev.retort.hibernate.model.longnames;
