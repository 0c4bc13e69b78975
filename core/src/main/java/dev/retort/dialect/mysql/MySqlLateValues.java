package dev.retort.dialect.mysql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What must not speak of a column whose value comes too late for it: the number of a row, and what
 * a foreign key writes.
 */
final class MySqlLateValues {

    private final MySqlFacts facts;
    private final Function<String, NotSupportedByDatabaseException> refusal;

    MySqlLateValues(MySqlFacts facts, Function<String, NotSupportedByDatabaseException> refusal) {
        this.facts = facts;
        this.refusal = refusal;
    }

    /** Looks at the table after a change of a column that may be, or speak of, such a number. */
    void requireAfter(
            Operation change, QualifiedName table, Column column, Supplier<Schema> before) {
        if (column.identity() != null || column.generated() != null) {
            Schema schema = before.get();
            if (schema.table(table).isPresent()) {
                change.apply(schema).table(table).ifPresent(this::require);
            }
        }
    }

    void require(Table table) {
        for (Column number : table.columns()) {
            if (number.identity() != null) {
                table.columns().forEach(it -> requireComputed(it, number.name()));
                table.checks().forEach(it -> requireChecked(it, number.name()));
            }
        }
        table.foreignKeys().stream()
                .filter(MySqlLateValues::writes)
                .forEach(key -> table.checks().forEach(it -> requireUnwritten(it, key)));
    }

    /** Whether it changes rows of its table when those that it refers to change. */
    static boolean writes(Constraint constraint) {
        return constraint instanceof ForeignKey key
                && (key.onDelete() == ReferentialAction.SET_NULL
                        || key.onDelete() == ReferentialAction.SET_DEFAULT
                        || key.onUpdate() == ReferentialAction.CASCADE
                        || key.onUpdate() == ReferentialAction.SET_NULL
                        || key.onUpdate() == ReferentialAction.SET_DEFAULT);
    }

    private void requireComputed(Column column, String number) {
        Generated generated = column.generated();
        boolean tooEarly =
                generated != null
                        && (generated.stored() || !facts.mariaDb())
                        && SqlWords.hasColumn(generated.expression(), number);
        if (tooEarly) {
            throw refusal.apply(
                    "numbers the rows by \"%s\" after it has computed \"%s\" (manual, AUTO_INCREMENT); %s."
                            .formatted(
                                    number,
                                    column.name(),
                                    facts.mariaDb()
                                            ? "write generatedVirtual, which is computed when it is"
                                                    + " read"
                                            : "compute it in a view"));
        }
    }

    private void requireChecked(Check check, String number) {
        if (SqlWords.hasColumn(check.expression(), number)) {
            throw refusal.apply(
                    "numbers the rows by \"%s\" after it has checked them (manual, AUTO_INCREMENT); leave the check \"%s\" out."
                            .formatted(number, check.name() == null ? "" : check.name()));
        }
    }

    private void requireUnwritten(Check check, ForeignKey key) {
        for (String column : key.columns()) {
            if (SqlWords.hasColumn(check.expression(), column)) {
                throw refusal.apply(
                        "lets no foreign key write \"%s\" past the check \"%s\" (manual, CHECK constraints); leave the check out, or SET NULL and ON UPDATE of the key."
                                .formatted(column, check.name() == null ? "" : check.name()));
            }
        }
    }
}
