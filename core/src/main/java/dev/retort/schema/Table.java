package dev.retort.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as a plain value: no pointer back to its schema, no connection, no laziness. Its indexes,
 * triggers and policies are objects of their own.
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        List<Constraint> constraints,
        @Nullable String comment,
        Map<TableOption, String> options)
        implements SchemaObject {

    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        options = OptionMap.copyOf(TableOption.class, options);
    }

    /** A table of these columns and constraints. */
    public static Table of(QualifiedName name, List<? extends TableElement> elements) {
        return new Table(
                name,
                only(elements.stream(), Column.class),
                only(elements.stream(), Constraint.class),
                null,
                Map.of());
    }

    private static <T> List<T> only(Stream<? extends TableElement> elements, Class<T> type) {
        return elements.filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public ObjectId id() {
        return ObjectId.table(name);
    }

    /** The column of this name: to the letter, else the only one that differs in case alone. */
    public Optional<Column> column(String column) {
        return Names.find(columns, Column::name, column);
    }

    /** The constraint of this name: to the letter, else the only one that differs in case. */
    public Optional<Constraint> constraint(String constraint) {
        return Names.find(constraints, c -> c.name() == null ? "" : c.name(), constraint);
    }

    /** The primary key, where there is one. */
    public Optional<PrimaryKey> primaryKey() {
        return constraints(PrimaryKey.class).stream().findFirst();
    }

    /** The unique constraints. */
    public List<Unique> uniques() {
        return constraints(Unique.class);
    }

    /** The foreign keys. */
    public List<ForeignKey> foreignKeys() {
        return constraints(ForeignKey.class);
    }

    /** The checks. */
    public List<Check> checks() {
        return constraints(Check.class);
    }

    /** The constraints of one kind. */
    public <T extends Constraint> List<T> constraints(Class<T> type) {
        return constraints.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** This table under another name. */
    public Table name(QualifiedName other) {
        return new Table(other, columns, constraints, comment, options);
    }

    /** This table with other columns. */
    public Table columns(List<Column> others) {
        return new Table(name, others, constraints, comment, options);
    }

    /** This table with other constraints. */
    public Table constraints(List<? extends Constraint> others) {
        return new Table(name, columns, List.copyOf(others), comment, options);
    }

    /** This table with one constraint more. */
    public Table with(Constraint constraint) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.add(constraint);
        return constraints(all);
    }

    /** This table without a constraint. */
    public Table without(Constraint constraint) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.remove(constraint);
        return constraints(all);
    }

    /** This table with one column more, at the end. */
    public Table with(Column column) {
        List<Column> all = new ArrayList<>(columns);
        all.add(column);
        return columns(all);
    }

    /** This table with a column in the place of another. */
    public Table replace(Column from, Column to) {
        return columns(columns.stream().map(c -> c.equals(from) ? to : c).toList());
    }

    /** This table with a comment; null takes it away. */
    public Table comment(@Nullable String value) {
        return new Table(name, columns, constraints, value, options);
    }

    /** This table with one option set; null takes it away. */
    public Table option(TableOption option, @Nullable String value) {
        return options(OptionMap.with(TableOption.class, options, option, value));
    }

    /** This table with other options. */
    public Table options(Map<TableOption, String> others) {
        return new Table(name, columns, constraints, comment, others);
    }

    /** The value of an option, or null. */
    public @Nullable String option(TableOption option) {
        return options.get(option);
    }

    /** This table with every constraint put through a change. */
    public Table mapConstraints(UnaryOperator<Constraint> change) {
        return constraints(constraints.stream().map(change).toList());
    }
}
