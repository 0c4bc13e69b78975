package dev.retort.dialect;

/**
 * How far something long has come.
 *
 * @param what what is counted, for example {@code rows}, or what is being done
 * @param done how much of it
 * @param total of how much; 0 where nobody knows
 */
public record Advance(String what, long done, long total) {}
