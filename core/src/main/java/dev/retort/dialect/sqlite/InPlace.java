package dev.retort.dialect.sqlite;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What SQLite's own ALTER TABLE does exactly. */
final class InPlace {

    private InPlace() {}

    /** Whether ADD COLUMN does it, whatever rows there are. */
    static boolean canAdd(Operation.AddColumn operation) {
        Column column = operation.column();
        boolean stored = column.generated() != null && column.generated().stored();
        boolean constant = column.defaultSql() == null || Defaults.isConstant(column.defaultSql());
        return operation.position() == null && column.identity() == null && !stored && constant;
    }

    /** Whether nothing but indexes stands on the column: then DROP COLUMN takes it. */
    static boolean canDrop(Schema schema, QualifiedName name, String column) {
        Optional<Table> found = schema.table(name);
        if (found.isEmpty()) {
            return true;
        }
        if (RowCopy.ROWIDS.contains(Tokenizer.fold(column))) {
            return false;
        }
        Table table = found.get();
        if (new Hiding(schema).hidesBehindTable(table.name())) {
            return false;
        }
        boolean free =
                table.constraints().stream().noneMatch(it -> names(it, column))
                        && table.columns().stream().noneMatch(it -> names(it, column));
        return free
                && !isReferenced(schema, table.name(), column)
                && texts(schema).noneMatch(text -> mentions(text, column));
    }

    /** The indexes that go with a column. */
    static List<Index> indexesOn(Schema schema, QualifiedName table, String column) {
        return schema.table(table).stream()
                .flatMap(it -> schema.indexes(it.name()).stream())
                .filter(it -> names(it, column))
                .toList();
    }

    private static boolean isReferenced(Schema schema, QualifiedName table, String column) {
        return schema.tables().stream()
                .flatMap(it -> it.foreignKeys().stream())
                .filter(it -> isSame(it.referencedTable().toString(), table.toString()))
                .flatMap(it -> it.referencedColumns().stream())
                .anyMatch(it -> isSame(it, column));
    }

    private static boolean names(Constraint constraint, String column) {
        return constraint instanceof Check check
                ? ColumnMentions.in(check.expression(), column)
                : constraint.columns().stream().anyMatch(column::equalsIgnoreCase);
    }

    private static boolean names(Column other, String column) {
        return other.generated() != null
                && ColumnMentions.in(other.generated().expression(), column);
    }

    static boolean names(Index index, String column) {
        String predicate = index.predicate();
        return index.parts().stream().anyMatch(it -> ColumnMentions.in(it, column))
                || (predicate != null && ColumnMentions.in(predicate, column));
    }

    private static Stream<String> texts(Schema schema) {
        return Stream.concat(
                schema.objects(View.class).stream().map(View::query),
                schema.objects(Trigger.class).stream().map(Trigger::definition));
    }

    /** Whether two names are one to SQLite. */
    static boolean isSame(String name, String other) {
        return Tokenizer.fold(name).equals(Tokenizer.fold(other));
    }

    /** Whether the name stands anywhere in the text; a string is none here. */
    static boolean mentions(String sql, String name) {
        String folded = Tokenizer.fold(name);
        return sql.equalsIgnoreCase(name)
                || Tokenizer.words(sql).stream()
                        .anyMatch(
                                it ->
                                        it.isName()
                                                && it.kind() != Token.Kind.STRING
                                                && Tokenizer.fold(it.name()).equals(folded));
    }
}
