package dev.retort.run;

import java.util.List;

/**
 * Where a database stands that has tables and nothing that says how they came there, if a condition
 * holds.
 *
 * @param name what it is called where it is told, a condition as it was written for example
 * @param stamp the targets at which the database stands then
 */
public record AdoptionRule(String name, AdoptionCondition condition, List<String> stamp) {

    public AdoptionRule {
        stamp = List.copyOf(stamp);
    }

    /**
     * A rule whose condition is written: {@code table account exists}, {@code column account.email
     * does not exist}, {@code index ux_email exists}, {@code alembic at 1a2b}, {@code flyway at 7},
     * {@code liquibase in my_changelog at add-email}, several of them joined by {@code and}; and
     * last perhaps {@code query SELECT …}, which holds if its first value is neither NULL nor false
     * nor 0.
     *
     * @throws dev.retort.error.MalformedRuleException if it is not written so
     */
    public static AdoptionRule parse(String when, String... stamp) {
        return new AdoptionRule(when.strip(), RuleText.parse(when.strip()), List.of(stamp));
    }

    @Override
    public String toString() {
        return name;
    }
}
