package dev.retort.dialect;

import dev.retort.schema.Table;
import java.util.regex.Pattern;

/** The names that mappers of objects make up for constraints and indexes that nobody named. */
public final class MapperNames {

    /** Hibernate's: what it is, and a hash. */
    private static final Pattern HASHED = Pattern.compile("(?i)(fk|uk|uk_|ukc|idx)[0-9a-z]{20,}");

    private MapperNames() {}

    /** Whether a mapper made the name up for a constraint or index of a table. */
    public static boolean isOne(Table table, String name) {
        return HASHED.matcher(name).matches() || isCheck(table.name().name(), name);
    }

    /** Retort's own for a check of a mapping: the table, the column if it is one's, a number. */
    private static boolean isCheck(String table, String name) {
        return name.length() > table.length()
                && name.regionMatches(true, 0, table, 0, table.length())
                && name.substring(table.length()).matches("(?i)(_\\w+)?_check\\d*");
    }
}
