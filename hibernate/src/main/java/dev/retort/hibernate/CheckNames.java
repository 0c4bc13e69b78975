package dev.retort.hibernate;

import dev.retort.schema.Check;
import java.util.HashSet;
import java.util.Set;

/**
 * Names for the checks of a table to which nobody gave one, so that a later script can name what it
 * drops: the table, the column, and a number from the second on.
 */
final class CheckNames {

    /** What the databases of today allow; a longer name would be cut off, and differ for ever. */
    private static final int LONGEST = 60;

    private final String table;
    private final Set<String> taken = new HashSet<>();

    CheckNames(String table) {
        this.table = table;
    }

    /** The check under its own name, or under one made of the column, which may be empty. */
    Check name(Check check, String column) {
        String own = check.name();
        if (own != null) {
            taken.add(own);
            return check;
        }
        String base = table + (column.isEmpty() ? "" : "_" + column) + "_check";
        String name = base;
        for (int number = 1; !taken.add(name); number++) {
            name = base + number;
        }
        boolean plain = name.matches("\\w+") && name.length() <= LONGEST;
        return plain ? check.name(name) : check;
    }
}
