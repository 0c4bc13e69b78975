package dev.retort.dialect;

import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When two things mean the same to a database: each is brought to the one form in which the
 * database itself would tell it, and equal forms mean the same.
 *
 * <p>Forms are for comparing only; they are never written into a script. What text cannot decide is
 * put to the database by an {@link Arbiter}.
 */
public interface Equivalence {

    /**
     * A schema as the database would tell it, where things of two kinds are one to it, such as a
     * unique index and a unique constraint. What is compared, and proposed, is of this form.
     */
    default Schema schema(Schema schema) {
        return schema;
    }

    /** The key under which names are compared: the name itself, or its lower case. */
    String name(String name);

    /** The form of a type. */
    SqlType type(SqlType type);

    /** The form of a column of a table: type, default, identity, what is implied left out. */
    Column column(Table table, Column column);

    /** A column of a table as it is in the tables that have it from there. */
    default Column handedDown(Table above, Column column) {
        return column;
    }

    /**
     * Whether two columns number their rows alike, both in their forms; where one side leaves open
     * what the other says, no form of one side alone can tell.
     */
    default boolean sameIdentity(Column was, Column shall) {
        return Objects.equals(was.identity(), shall.identity());
    }

    /**
     * Whether the database gives every constraint a name, so that one without is one whose name a
     * source left open.
     */
    default boolean namesEveryConstraint() {
        return false;
    }

    /** The form of a constraint of a table, its name left as it is. */
    Constraint constraint(Table table, Constraint constraint);

    /** The form of an index, its name left as it is; the table is null where it is a view's. */
    Index index(@Nullable Table table, Index index);

    /** The form of anything else. */
    SchemaObject object(SchemaObject object);

    /**
     * Whether the database keeps such a thing at all; what it cannot keep, or only as long as a
     * session lasts, is no difference.
     */
    default boolean keeps(SchemaObject object) {
        boolean ofSession =
                object instanceof Table table
                        && "true".equalsIgnoreCase(table.option(TableOption.TEMPORARY));
        return !ofSession;
    }

    /** The form of an expression: a check, a default, a predicate. */
    String expression(String sql);

    /**
     * Whether nobody chose this name of a constraint or index: the database made it up, or a mapper
     * did, so that a difference in the name alone is none.
     */
    boolean isGeneratedName(Table table, String name);
}
