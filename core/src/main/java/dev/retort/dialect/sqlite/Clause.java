package dev.retort.dialect.sqlite;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.IndexPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a column, or one constraint of a table, as it stands in the stored text.
 *
 * @param name the name behind CONSTRAINT
 * @param from where it begins in the text, CONSTRAINT included
 * @param ruleFrom where it begins behind its name
 * @param to where it ends
 * @param columns the columns of a key
 * @param expression the condition, the default, the collation or the generating expression
 * @param conflict what ON CONFLICT says
 * @param marked whether a primary key says AUTOINCREMENT, whether a generated column is stored
 * @param foreignKey the key as the model has it
 */
record Clause(
        ClauseKind kind,
        @Nullable String name,
        int from,
        int ruleFrom,
        int to,
        List<IndexPart> columns,
        String expression,
        @Nullable String conflict,
        boolean marked,
        @Nullable ForeignKey foreignKey) {

    Clause {
        columns = List.copyOf(columns);
    }

    /** Whether a name means it. */
    boolean isNamed(String other) {
        return name != null && Tokenizer.fold(name).equals(Tokenizer.fold(other));
    }

    boolean is(ClauseKind other) {
        return kind == other;
    }
}
