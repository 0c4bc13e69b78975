/** Foreign keys in circles: a table to itself, two to one another, three in a round. */
package dev.retort.hibernate.model.company;
