/** Enums and truth values in every form. */
package dev.retort.hibernate.model.enums;
