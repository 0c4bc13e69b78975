/** Tables in several schemas that refer to one another. */
package dev.retort.hibernate.model.schemas;
