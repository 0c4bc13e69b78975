package dev.retort.dialect;

/**
 * One statement of a script.
 *
 * @param sql the statement without its separator
 * @param line the line of the script on which it begins, from 1
 */
public record SqlStatement(String sql, int line) {}
