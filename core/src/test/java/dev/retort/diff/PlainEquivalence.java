package dev.retort.diff;

import dev.retort.dialect.Equivalence;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An equivalence without knowledge: everything is its own form, names know no case. */
public final class PlainEquivalence implements Equivalence {

    @Override
    public String name(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public SqlType type(SqlType type) {
        return type;
    }

    @Override
    public Column column(Table table, Column column) {
        boolean inKey =
                table.primaryKey().filter(k -> k.columns().contains(column.name())).isPresent();
        return inKey ? column.notNull() : column;
    }

    @Override
    public Constraint constraint(Table table, Constraint constraint) {
        return constraint;
    }

    @Override
    public Index index(@Nullable Table table, Index index) {
        return index;
    }

    @Override
    public SchemaObject object(SchemaObject object) {
        return object;
    }

    @Override
    public String expression(String sql) {
        return sql;
    }

    @Override
    public boolean isGeneratedName(Table table, @Nullable String name) {
        return name == null || name.startsWith("gen_");
    }
}
