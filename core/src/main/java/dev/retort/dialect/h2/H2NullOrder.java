package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Column;
import dev.retort.schema.IndexPart;
import dev.retort.schema.IndexPart.Nulls;
import dev.retort.schema.Table;
import org.jspecify.annotations.Nullable;

/** Where an H2 database puts nulls unless told: {@code DEFAULT_NULL_ORDERING}. */
enum H2NullOrder {
    LOW,
    HIGH,
    FIRST,
    LAST;

    private Nulls of(boolean descending) {
        return switch (this) {
            case LOW -> descending ? Nulls.LAST : Nulls.FIRST;
            case HIGH -> descending ? Nulls.FIRST : Nulls.LAST;
            case FIRST -> Nulls.FIRST;
            case LAST -> Nulls.LAST;
        };
    }

    /** A part of an index from the catalog. */
    IndexPart part(CatalogRow row, H2Names names) {
        boolean descending = "DESC".equals(row.get("ORDERING_SPECIFICATION"));
        String nulls = row.get("NULL_ORDERING");
        IndexPart column = IndexPart.column(names.fromCatalog(row.text("COLUMN_NAME")));
        IndexPart part = descending ? column.desc() : column;
        return nulls == null ? part : withoutDefault(part.nulls(Nulls.valueOf(nulls)));
    }

    private IndexPart withoutDefault(IndexPart part) {
        return part.nulls() == of(part.descending()) ? part.nulls(null) : part;
    }

    /** A part of an index, silent about nulls where there are none or they stand as always. */
    IndexPart form(IndexPart part, @Nullable Table table) {
        boolean nullable =
                table == null || table.column(part.text()).map(Column::nullable).orElse(true);
        return nullable ? withoutDefault(part) : part.nulls(null);
    }
}
