package dev.retort.dialect.mysql;

import dev.retort.dialect.Alterations;
import dev.retort.schema.Column;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;

/** What MariaDB and MySQL change in place: nearly everything, since a column is restated whole. */
final class MySqlAlterations implements Alterations {

    @Override
    public boolean placesColumns() {
        return true;
    }

    @Override
    public boolean inPlace(SchemaObject from, SchemaObject to) {
        return switch (from.id().kind()) {
            case TRIGGER, EVENT, GRANT -> false;
            default -> true;
        };
    }

    /** A column cannot begin or cease to be computed when it is read. */
    @Override
    public boolean inPlace(Table table, Column from, Column to) {
        return isVirtual(from) == isVirtual(to);
    }

    @Override
    public String quote(String name) {
        return MySqlNames.quote(name);
    }

    static boolean isVirtual(Column column) {
        return column.generated() != null && !column.generated().stored();
    }
}
