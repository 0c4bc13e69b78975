package dev.retort.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The header of a migration: who it is and where it stands in the graph. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    /** The id, unique among all scripts. */
    String id();

    /** The ids of the revisions before it; none for a base, several for a merge. */
    String[] revises() default {};

    /** Ids or labels of revisions of other branches that have to run first. */
    String[] dependsOn() default {};

    /** Names for the branch that begins here. */
    String[] labels() default {};

    /** What it does, in a few words. */
    String message() default "";

    /** False where it must not run inside a transaction. */
    boolean transactional() default true;

    /** Why it cannot be undone; empty where it can. */
    String irreversible() default "";
}
