package dev.retort.codegen;

import dev.retort.schema.SqlType;
import java.util.Optional;

/** How types of an application's own are written in Java scripts. */
@FunctionalInterface
public interface TypeRenderer {

    /** Every type is written as Retort does. */
    TypeRenderer NONE = type -> Optional.empty();

    /** The expression that makes the type; empty to write it as Retort does. */
    Optional<JavaExpression> render(SqlType type);
}
