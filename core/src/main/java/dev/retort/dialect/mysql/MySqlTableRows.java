package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row of TABLES says beyond the name. */
final class MySqlTableRows {

    private static final String VERSIONED = "SYSTEM VERSIONED";

    private static final Pattern OPTION =
            Pattern.compile("(`?)(\\w+)\\1=('(?:[^']|'')*'|\"[^\"]*\"|\\S+)");

    private MySqlTableRows() {}

    static boolean isTable(CatalogRow row) {
        String type = row.text("TABLE_TYPE");
        return type.equals("BASE TABLE") || type.equals(VERSIONED);
    }

    static @Nullable String comment(CatalogRow row) {
        String comment = row.orEmpty("TABLE_COMMENT");
        return comment.isEmpty() ? null : comment;
    }

    static Map<TableOption, String> options(
            CatalogRow row, MySqlCollations.Inherited collation, @Nullable String partitions) {
        Map<TableOption, String> options = new EnumMap<>(TableOption.class);
        String engine = row.orEmpty("ENGINE");
        if (!engine.isEmpty() && !engine.equalsIgnoreCase("InnoDB")) {
            options.put(TableOption.ENGINE, engine);
        }
        put(options, TableOption.CHARACTER_SET, collation.characterSet());
        put(options, TableOption.COLLATION, collation.collation());
        List<String> parameters = new ArrayList<>();
        if (row.text("TABLE_TYPE").equals(VERSIONED)) {
            parameters.add("WITH SYSTEM VERSIONING");
        }
        Matcher option = OPTION.matcher(row.orEmpty("CREATE_OPTIONS"));
        while (option.find()) {
            if (option.group(2).equalsIgnoreCase("row_format")) {
                options.put(TableOption.ROW_FORMAT, option.group(3).toUpperCase(Locale.ROOT));
            } else {
                parameters.add(
                        option.group(1)
                                + option.group(2).toUpperCase(Locale.ROOT)
                                + option.group(1)
                                + "="
                                + option.group(3).replace('"', '\''));
            }
        }
        if (!parameters.isEmpty()) {
            options.put(TableOption.STORAGE_PARAMETERS, String.join(" ", parameters));
        }
        put(options, TableOption.PARTITION_BY, partitions);
        return options;
    }

    private static void put(
            Map<TableOption, String> options, TableOption option, @Nullable String value) {
        if (value != null) {
            options.put(option, value);
        }
    }
}
