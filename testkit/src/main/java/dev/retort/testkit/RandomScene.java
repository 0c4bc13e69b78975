package dev.retort.testkit;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.TypeKind;
import dev.retort.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The schema that random operations begin with, and what can be chosen from it. */
final class RandomScene {

    private static final List<String> NAMES =
            List.of("order", "Mixed Case", "note", "größe", "select", "it's", "plain", "value");

    private final Dialect dialect;
    private final Random random;
    private Schema schema;
    private int number;

    RandomScene(Dialect dialect, Random random, Schema schema) {
        this.dialect = dialect;
        this.random = random;
        this.schema = schema;
    }

    Dialect dialect() {
        return dialect;
    }

    Schema schema() {
        return schema;
    }

    void become(Schema after) {
        schema = after;
    }

    /** A name that was not there before; the number tells it from all others. */
    String name(String prefix) {
        return prefix + NAMES.get(random.nextInt(NAMES.size())) + ++number;
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> Optional<T> one(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    <T> Optional<T> one(List<T> all, Predicate<? super T> fits) {
        return one(all.stream().filter(fits).toList());
    }

    Table table() {
        return one(schema.tables()).orElseThrow();
    }

    <T extends SchemaObject> Optional<T> object(Class<T> type) {
        return one(schema.objects(type));
    }

    String quote(String name) {
        return dialect.quote(name);
    }

    /** A text as a literal of SQL, with something in it that has to be escaped. */
    String text() {
        return List.of("'it''s'", "''", "'größe'", "'a;b -- c'", "'100 %'").get(below(5));
    }

    /** Whether it is the table that has had rows from the beginning. */
    static boolean isFilled(Table table) {
        return table.primaryKey().filter(it -> "pk_account".equals(it.name())).isPresent();
    }

    /** Whether something that holds its name as text stands on the table. */
    boolean isWatched(Table table) {
        String quoted = quote(table.name().name());
        return schema.objects(View.class).stream().anyMatch(it -> it.query().contains(quoted))
                || schema.objects(Trigger.class).stream()
                        .anyMatch(it -> it.table().equals(table.name()));
    }

    boolean isReferred(Table table) {
        return schema.tables().stream()
                .flatMap(it -> it.foreignKeys().stream())
                .anyMatch(it -> it.referencedTable().equals(table.name()));
    }

    /** A column of a table on which nothing else stands. */
    record Free(Table table, Column column) {

        QualifiedName name() {
            return table.name();
        }
    }

    Optional<Free> free() {
        return free(table());
    }

    Optional<Free> free(Table table) {
        return one(table.columns(), it -> !it.name().equals("id") && isFree(table, it))
                .map(it -> new Free(table, it));
    }

    private boolean isFree(Table table, Column column) {
        String name = column.name();
        return table.constraints().stream().noneMatch(it -> speaksOf(it, name))
                && table.columns().stream().noneMatch(it -> isMadeOf(it, name))
                && schema.indexes(table.name()).stream().noneMatch(it -> speaksOf(it, name))
                && schema.objects(View.class).stream().noneMatch(it -> it.query().contains(name))
                && schema.tables().stream()
                        .flatMap(it -> it.foreignKeys().stream())
                        .noneMatch(
                                it ->
                                        it.referencedTable().equals(table.name())
                                                && it.referencedColumns().contains(name));
    }

    private static boolean isMadeOf(Column column, String name) {
        return column.generated() != null && column.generated().expression().contains(name);
    }

    private static boolean speaksOf(Constraint constraint, String column) {
        return constraint instanceof Check check
                ? check.expression().contains(column)
                : constraint.columns().contains(column);
    }

    private static boolean speaksOf(Index index, String column) {
        return index.columns().contains(column)
                || index.parts().stream()
                        .filter(IndexPart::isExpression)
                        .anyMatch(it -> it.text().contains(column))
                || index.predicate() != null && index.predicate().contains(column);
    }

    /** A column that a rule or an index can speak of. */
    Optional<Column> ordinary(Table table, TypeKind... kinds) {
        return one(
                table.columns(),
                it ->
                        List.of(kinds).contains(it.type().kind())
                                && it.generated() == null
                                && !it.name().equals("id"));
    }

    /** A constraint by its name, but for the primary key. */
    Optional<Constraint> rule(Table table) {
        return one(table.constraints(), it -> it.name() != null && !(it instanceof PrimaryKey));
    }

    /** Whether a column of any table has a type by this name. */
    boolean isUsed(QualifiedName type) {
        return schema.tables().stream()
                .flatMap(it -> it.columns().stream())
                .map(Column::type)
                .anyMatch(it -> isNamed(it, type));
    }

    private boolean isNamed(SqlType type, QualifiedName name) {
        return type.kind() == TypeKind.NATIVE && dialect.typeName(type).contains(name.name());
    }

    /** The type of a column that holds values of a named type. */
    SqlType named(QualifiedName type) {
        return SqlType.ofNative(dialect.quote(type));
    }

    @Nullable String comment() {
        return maybe() ? "it's; what \\ it -- is " + ++number : null;
    }
}
