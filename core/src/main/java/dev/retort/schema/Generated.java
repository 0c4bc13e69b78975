package dev.retort.schema;

/** The expression that a generated column is computed from, and whether its value is stored. */
public record Generated(String expression, boolean stored) {}
