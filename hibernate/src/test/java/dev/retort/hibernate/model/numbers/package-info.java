/** Where numbers come from: sequences and tables, shared and not. */
package dev.retort.hibernate.model.numbers;
