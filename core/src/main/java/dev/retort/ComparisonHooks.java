package dev.retort;

import dev.retort.codegen.JavaExpression;
import dev.retort.codegen.TypeRenderer;
import dev.retort.dialect.Dialect;
import dev.retort.diff.Verdict;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * What an application says about comparisons in code, for {@code revision --autogenerate} and
 * {@code check}; set by {@link Configuration#hooks}. Each method by itself changes nothing.
 */
public interface ComparisonHooks extends Verdict, TypeRenderer {

    /** Nothing is said. */
    ComparisonHooks NONE = new ComparisonHooks() {};

    /** Whether an object is compared at all, beside what {@link TableFilter} says. */
    default boolean compares(ObjectId id) {
        return true;
    }

    /**
     * The operations that are proposed, in the place of those that were found; they may be left
     * out, added to or ordered otherwise.
     */
    default List<Operation> rewrite(List<Operation> operations, Dialect dialect) {
        return operations;
    }

    @Override
    default Optional<JavaExpression> render(SqlType type) {
        return Optional.empty();
    }

    /** Comparators for kinds of objects that are the application's own. */
    default List<ObjectComparator> comparators() {
        return List.of();
    }
}
