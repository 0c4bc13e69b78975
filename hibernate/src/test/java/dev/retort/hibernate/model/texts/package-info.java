/** Texts and bytes: fixed, national, large, in every length. */
package dev.retort.hibernate.model.texts;
