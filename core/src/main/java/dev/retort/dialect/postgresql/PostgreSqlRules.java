package dev.retort.dialect.postgresql;

import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import org.jspecify.annotations.Nullable;

/** Which constraints CREATE TABLE makes, which are added behind it, and what more they say. */
final class PostgreSqlRules {

    private PostgreSqlRules() {}

    /** Whether it can stand in CREATE TABLE, which forgets a rule on the columns of another key. */
    static boolean isWithin(Table table, Constraint constraint) {
        return isValidated(constraint)
                && (!(constraint instanceof Unique)
                        || table.constraints().stream()
                                .filter(it -> it != constraint)
                                .filter(it -> it.columns().equals(constraint.columns()))
                                .noneMatch(it -> comesBefore(table, it, constraint)));
    }

    /** The primary key comes first, wherever it is written. */
    private static boolean comesBefore(Table table, Constraint key, Constraint rule) {
        return key instanceof PrimaryKey
                || key instanceof Unique
                        && table.constraints().indexOf(key) < table.constraints().indexOf(rule);
    }

    static boolean isValidated(Constraint constraint) {
        return constraint instanceof ForeignKey key
                ? key.validated()
                : !(constraint instanceof Check check) || check.validated();
    }

    /** What is said of a constraint beyond the standard. */
    static @Nullable String option(Constraint constraint, ConstraintOption option) {
        if (constraint instanceof PrimaryKey key) {
            return key.options().get(option);
        }
        if (constraint instanceof Unique unique) {
            return unique.options().get(option);
        }
        if (constraint instanceof ForeignKey key) {
            return key.options().get(option);
        }
        return constraint instanceof Check check ? check.options().get(option) : null;
    }

    /** Whether the rule is only known, in words. */
    static String enforcement(Constraint constraint) {
        return "true".equals(option(constraint, ConstraintOption.NOT_ENFORCED))
                ? " NOT ENFORCED"
                : "";
    }
}
