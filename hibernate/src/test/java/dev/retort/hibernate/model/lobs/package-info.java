/** Texts and bytes without a limit. */
package dev.retort.hibernate.model.lobs;
