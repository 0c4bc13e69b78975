package dev.retort;

import java.util.List;

/**
 * Whose tables autogenerate and {@code check} compare.
 *
 * @param include patterns of names ({@code *} for any characters); empty for all
 * @param exclude patterns of names that are left out
 * @param schemas schemas beside the default one
 */
public record TableFilter(List<String> include, List<String> exclude, List<String> schemas) {

    /** All tables of the default schema. */
    public static final TableFilter ALL = new TableFilter(List.of(), List.of(), List.of());

    public TableFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        schemas = List.copyOf(schemas);
    }
}
