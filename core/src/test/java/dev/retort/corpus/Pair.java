package dev.retort.corpus;

import java.util.List;

/**
 * A schema before and after, as scripts of DDL.
 *
 * @param kinds what goes beyond tables, columns, indexes and constraints
 */
record Pair(String id, String dialect, String before, String after, List<String> kinds) {}
