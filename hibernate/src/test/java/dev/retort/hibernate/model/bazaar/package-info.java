/** Associations, inheritance, keys of several columns and embeddables in every mixture. */
package dev.retort.hibernate.model.bazaar;
