package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.Lineage;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tables that have columns from others: what they say of these, and how they go. */
final class PostgreSqlHeirs {

    private final PostgreSqlDialect dialect;
    private final Supplier<Schema> before;

    PostgreSqlHeirs(PostgreSqlDialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.before = before;
    }

    /** The tables that are there, as far as they are known. */
    private Optional<Schema> known() {
        try {
            return Optional.of(before.get());
        } catch (OpaqueSchemaException e) {
            return Optional.empty();
        }
    }

    /** A partition says of a column of its whole what is different in it. */
    void refuseOthers(Operation.CreateTable operation) {
        Table table = operation.table();
        if (Lineage.whole(table).isEmpty() || table.columns().isEmpty()) {
            return;
        }
        List<Column> above = above(table);
        for (Column column : table.columns()) {
            boolean fits =
                    above.isEmpty()
                            || above.stream()
                                    .anyMatch(
                                            it ->
                                                    it.name().equals(column.name())
                                                            && sameType(it, column));
            if (!fits) {
                throw new NotSupportedByDatabaseException(
                        dialect.name(),
                        operation.name(),
                        "A partition of PostgreSQL has the columns of its parent, of the same"
                                + " types (manual, CREATE TABLE); list those alone whose default,"
                                + " NOT NULL or comment is another.");
            }
        }
    }

    private boolean sameType(Column one, Column other) {
        return PostgreSqlTypes.form(one.type(), dialect.home())
                .equals(PostgreSqlTypes.form(other.type(), dialect.home()));
    }

    private List<Column> above(Table table) {
        return known().map(it -> Lineage.of(it).inherited(table)).orElse(List.of());
    }

    /** What a partition has of a column that is not as in its whole; blank where nothing. */
    static String differing(String name, Column column, Function<Column, String> text) {
        Column open = column.identity(null);
        Column bare = open.generated(null).defaultSql(null).nullable(true);
        String words = text.apply(open).substring(text.apply(bare).length());
        return words.isEmpty() ? "" : name + words;
    }

    /** Takes a default away that would come from above with the column. */
    List<DdlStatement> afterCreation(Table table) {
        List<DdlStatement> statements = new ArrayList<>();
        if (Lineage.parents(table).isEmpty() || table.columns().stream().noneMatch(this::isOpen)) {
            return statements;
        }
        for (Column column : above(table)) {
            boolean falls = table.column(column.name()).filter(this::isOpen).isPresent();
            if (falls && (column.defaultSql() != null || isSerial(table, column))) {
                statements.add(
                        DdlStatement.of(
                                "ALTER TABLE "
                                        + dialect.quote(table.name())
                                        + " ALTER COLUMN "
                                        + dialect.quote(column.name())
                                        + " DROP DEFAULT"));
            }
        }
        return statements;
    }

    private boolean isOpen(Column column) {
        return column.defaultSql() == null
                && column.generated() == null
                && column.identity() == null;
    }

    private boolean isSerial(Table table, Column column) {
        return column.identity() != null
                && column.identity().mode() == Identity.Mode.SERIAL
                && Lineage.whole(table).isPresent();
    }

    /** A partition that foreign keys look at through its whole can go once it is none. */
    List<DdlStatement> beforeDrop(Operation.DropTable operation) {
        Schema schema = known().orElseGet(() -> Schema.of(List.of()));
        Optional<Table> found = schema.table(operation.table());
        Table table = operation.was() == null ? found.orElse(null) : operation.was();
        if (table == null || operation.ifExists()) {
            return List.of();
        }
        Optional<QualifiedName> whole = Lineage.whole(table);
        boolean isReferred =
                Lineage.of(schema).above(table).stream()
                        .anyMatch(it -> isReferred(schema, it.name()));
        return whole.isEmpty() || !isReferred
                ? List.of()
                : List.of(
                        DdlStatement.of(
                                "ALTER TABLE "
                                        + dialect.quote(whole.get())
                                        + " DETACH PARTITION "
                                        + dialect.quote(operation.table())));
    }

    private static boolean isReferred(Schema schema, QualifiedName table) {
        return schema.tables().stream()
                .flatMap(it -> it.foreignKeys().stream())
                .anyMatch(it -> it.referencedTable().equals(table));
    }
}
