package dev.retort.dialect.sqlite;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored text of a table as a value of the model. */
final class TableReader {

    private final SqliteTypes types = new SqliteTypes();
    private final StoredTable stored;

    TableReader(StoredTable stored) {
        this.stored = stored;
    }

    /** The table under this name; foreign keys name tables of its own schema. */
    Table read(QualifiedName name) {
        List<Constraint> constraints =
                stored.clauses().flatMap(it -> constraint(it, name).stream()).toList();
        Table table =
                Table.of(name, stored.columns().stream().map(this::column).toList())
                        .constraints(constraints);
        return table.option(TableOption.WITHOUT_ROWID, stored.withoutRowid() ? "true" : null)
                .option(TableOption.STRICT, stored.strict() ? "true" : null)
                .option(TableOption.USING, stored.module());
    }

    private Column column(StoredColumn stored) {
        Column column = Column.of(stored.name(), types.parse(stored.type()));
        Optional<Clause> notNull = stored.clause(ClauseKind.NOT_NULL);
        if (notNull.isPresent()) {
            column =
                    column.notNull()
                            .option(ColumnOption.NOT_NULL_CONFLICT, notNull.get().conflict());
        }
        Optional<Clause> value = stored.clause(ClauseKind.DEFAULT);
        if (value.isPresent()) {
            column = column.defaultSql(value.get().expression());
        }
        Optional<Clause> collation = stored.clause(ClauseKind.COLLATE);
        if (collation.isPresent()) {
            column = column.collation(collation.get().expression());
        }
        Optional<Clause> generated = stored.clause(ClauseKind.GENERATED);
        if (generated.isPresent()) {
            Clause clause = generated.get();
            column = column.generated(new Generated(clause.expression(), clause.marked()));
        }
        return numbersForever(stored)
                ? column.identity(Identity.of(Identity.Mode.AUTOINCREMENT))
                : column;
    }

    private boolean numbersForever(StoredColumn column) {
        return this.stored
                .primaryKey()
                .filter(Clause::marked)
                .filter(key -> column.isNamed(key.columns().get(0).text()))
                .isPresent();
    }

    /** The constraint that a clause is, where it is one of the model's. */
    Optional<Constraint> constraint(Clause clause, QualifiedName table) {
        return switch (clause.kind()) {
            case PRIMARY_KEY ->
                    Optional.of(
                            PrimaryKey.of(clause.name(), names(clause))
                                    .option(ConstraintOption.ON_CONFLICT, clause.conflict())
                                    .option(ConstraintOption.KEY_PARTS, keyParts(clause)));
            case UNIQUE ->
                    Optional.of(
                            Unique.of(clause.name(), names(clause))
                                    .option(ConstraintOption.ON_CONFLICT, clause.conflict())
                                    .option(ConstraintOption.KEY_PARTS, keyParts(clause)));
            case CHECK ->
                    Optional.of(
                            Check.of(clause.name(), clause.expression())
                                    .option(ConstraintOption.ON_CONFLICT, clause.conflict()));
            case FOREIGN_KEY -> Optional.of(foreignKey(clause, table));
            case NOT_NULL, DEFAULT, COLLATE, GENERATED, NOTHING -> Optional.empty();
        };
    }

    private ForeignKey foreignKey(Clause clause, QualifiedName table) {
        ForeignKey key = clause.foreignKey();
        if (key == null) {
            throw new IllegalStateException("A foreign key without its other end.");
        }
        return key.renameColumns(this::spelling)
                .references(
                        key.referencedTable().withSchema(table.schema()), key.referencedColumns());
    }

    private List<String> names(Clause clause) {
        return clause.columns().stream().map(IndexPart::text).map(this::spelling).toList();
    }

    /** A column's name as the column itself spells it. */
    private String spelling(String name) {
        return stored.column(name).map(StoredColumn::name).orElse(name);
    }

    /** The parts of a key in SQLite's words, where they say more than the names. */
    private static @Nullable String keyParts(Clause clause) {
        boolean plain =
                clause.columns().stream()
                        .allMatch(part -> part.collation() == null && !part.descending());
        return plain
                ? null
                : String.join(", ", clause.columns().stream().map(SqliteNames::part).toList());
    }
}
