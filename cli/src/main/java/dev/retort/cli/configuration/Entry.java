package dev.retort.cli.configuration;

import java.util.List;
import java.util.Map;

/**
 * A value of a configuration file, before anything is put in for variables.
 *
 * @param content a String, Long, Double, Boolean, a List of entries or a Map from names to entries
 * @param line where it stands
 */
record Entry(Object content, int line) {

    boolean isTable() {
        return content instanceof Map<?, ?>;
    }

    boolean isList() {
        return content instanceof List<?>;
    }

    /** The entries of a table. */
    @SuppressWarnings("unchecked")
    Map<String, Entry> table() {
        return (Map<String, Entry>) content;
    }

    /** The entries of a list. */
    @SuppressWarnings("unchecked")
    List<Entry> list() {
        return (List<Entry>) content;
    }
}
