/** What is computed, read only, or joined by more than columns. */
package dev.retort.hibernate.model.formulas;
