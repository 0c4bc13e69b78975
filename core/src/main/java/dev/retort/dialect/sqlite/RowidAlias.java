package dev.retort.dialect.sqlite;

import dev.retort.schema.Column;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.TypeKind;
import java.util.List;

/** The column that is a table's rowid under another name: it numbers its rows. */
final class RowidAlias {

    /** The one type that makes an alias. */
    static final SqlType TYPE = SqlType.of(TypeKind.INTEGER);

    private RowidAlias() {}

    /** Whether it is one, or is made one so that it can number rows. */
    static boolean isOne(Table table, Column column) {
        List<String> key = table.primaryKey().map(it -> it.columns()).orElse(List.of());
        return key.size() == 1
                && key.get(0).equalsIgnoreCase(column.name())
                && table.option(TableOption.WITHOUT_ROWID) == null
                && (column.identity() != null || column.type().equals(TYPE));
    }
}
