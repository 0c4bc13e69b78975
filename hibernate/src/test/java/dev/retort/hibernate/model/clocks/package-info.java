/** Moments, dates, spans and zones in every precision. */
package dev.retort.hibernate.model.clocks;
