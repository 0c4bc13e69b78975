package dev.retort.dialect.sqlite;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.Optional;
import java.util.stream.Stream;

/** What SQLite's own ALTER TABLE does exactly. */
final class InPlace {

    private InPlace() {}

    /** Whether ADD COLUMN takes the column, whatever rows there are. */
    static boolean canAdd(Column column) {
        boolean stored = column.generated() != null && column.generated().stored();
        boolean constant = column.defaultSql() == null || Defaults.isConstant(column.defaultSql());
        return column.identity() == null && !stored && constant;
    }

    /** Whether nothing stands on the column: then DROP COLUMN takes it. */
    static boolean canDrop(Schema schema, QualifiedName name, String column) {
        Optional<Table> found = schema.table(name);
        if (found.isEmpty()) {
            return true;
        }
        Table table = found.get();
        boolean free =
                table.constraints().stream().noneMatch(it -> names(it, column))
                        && table.columns().stream().noneMatch(it -> names(it, column))
                        && schema.indexes(table.name()).stream().noneMatch(it -> names(it, column));
        return free && texts(schema).noneMatch(text -> mentions(text, column));
    }

    private static boolean names(Constraint constraint, String column) {
        return constraint instanceof Check check
                ? mentions(check.expression(), column)
                : constraint.columns().stream().anyMatch(column::equalsIgnoreCase);
    }

    private static boolean names(Column other, String column) {
        return other.generated() != null && mentions(other.generated().expression(), column);
    }

    private static boolean names(Index index, String column) {
        String predicate = index.predicate();
        return index.parts().stream().map(IndexPart::text).anyMatch(it -> mentions(it, column))
                || (predicate != null && mentions(predicate, column));
    }

    private static Stream<String> texts(Schema schema) {
        return Stream.concat(
                schema.objects(View.class).stream().map(View::query),
                schema.objects(Trigger.class).stream().map(Trigger::definition));
    }

    /** Whether the name stands anywhere in the text. */
    static boolean mentions(String sql, String name) {
        String folded = Tokenizer.fold(name);
        return sql.equalsIgnoreCase(name)
                || Tokenizer.words(sql).stream()
                        .anyMatch(it -> it.isName() && Tokenizer.fold(it.name()).equals(folded));
    }
}
