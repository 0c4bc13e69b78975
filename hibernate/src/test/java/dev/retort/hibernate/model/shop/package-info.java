/** The everyday: columns of every basic type, keys, checks, defaults, comments, indexes. */
package dev.retort.hibernate.model.shop;
