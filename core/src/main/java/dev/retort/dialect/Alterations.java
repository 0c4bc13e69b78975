package dev.retort.dialect;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a database changes in place, and what it has to drop and make again. */
public interface Alterations {

    /** What the standard allows. */
    Alterations STANDARD = new Alterations() {};

    /**
     * Whether foreign keys stand in {@code CREATE TABLE} always, and ask for nothing to be there.
     */
    default boolean foreignKeysInline() {
        return false;
    }

    /** Whether a foreign key lives on an index of its own columns and goes before that. */
    default boolean foreignKeysNeedIndexes() {
        return false;
    }

    /** Whether a word that is added to a type can be used within the same transaction. */
    default boolean newWordsAreUsable() {
        return true;
    }

    /** Whether a new column can stand between others; where not, it comes last. */
    default boolean placesColumns() {
        return false;
    }

    /** Whether an object turns into another of its identity while it, and its rows, stay. */
    default boolean inPlace(SchemaObject from, SchemaObject to) {
        return switch (from.id().kind()) {
            case VIEW, TRIGGER, POLICY, EVENT, GRANT -> false;
            default -> true;
        };
    }

    /** Whether a column turns into another while it stays; what differs alone is different. */
    default boolean inPlace(Table table, Column from, Column to) {
        return to.generated() == null || to.generated().equals(from.generated());
    }

    /** What is only likely about {@link #using}, as a sentence; null where it is sure. */
    default @Nullable String guess(Table table, Column from, Column to) {
        return null;
    }

    /**
     * The statements that write the rows of a table into another that takes its place, and leave
     * nothing behind; none where such a table cannot keep its rows.
     *
     * @param source the name of the table that has the rows by then
     * @param target the name of the table that gets them
     */
    default List<String> moveRows(
            Table from, QualifiedName source, Table to, QualifiedName target) {
        return List.of();
    }

    /** A column's values, another in the place of NULL. */
    default String filled(Column column, String value) {
        return "coalesce(" + quote(column.name()) + ", " + value + ")";
    }

    /** A name as it stands in SQL, in quotes only where it needs them. */
    default String quote(String name) {
        return Identifiers.write(name, '"', '"', Identifiers.KEYWORDS);
    }

    /** A name with its schema as it stands in SQL. */
    default String quote(QualifiedName name) {
        return name.schema() == null
                ? quote(name.name())
                : quote(name.schema()) + "." + quote(name.name());
    }

    /** What comes and goes with a column under a name of its own, as a sequence does, or null. */
    default @Nullable QualifiedName companion(QualifiedName table, Column column) {
        return null;
    }

    /** How values become those of another type, where the database does not know by itself. */
    default @Nullable String using(Table table, Column from, Column to) {
        return null;
    }
}
