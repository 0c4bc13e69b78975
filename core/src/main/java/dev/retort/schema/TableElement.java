package dev.retort.schema;

/** Anything that may stand between the parentheses of {@code CREATE TABLE}. */
public sealed interface TableElement permits Column, Constraint {}
