package dev.retort.dialect.postgresql;

import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;

/** Which constraints CREATE TABLE makes, and which have to be added behind it. */
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
}
