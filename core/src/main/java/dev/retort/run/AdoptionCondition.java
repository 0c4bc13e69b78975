package dev.retort.run;

/** What has to be so in a database for an {@link AdoptionRule} to fit it. */
@FunctionalInterface
public interface AdoptionCondition {

    /** Whether it is so; the database is only read. */
    boolean holds(Adoptee database);
}
