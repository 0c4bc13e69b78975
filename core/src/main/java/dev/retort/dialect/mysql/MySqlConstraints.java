package dev.retort.dialect.mysql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Deferral;
import dev.retort.schema.Exclusion;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Match;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Constraints as SQL. */
final class MySqlConstraints {

    /** Says of a check that it stands in a column, and in which. */
    static final ConstraintOption COLUMN = ConstraintOption.COLUMN;

    private final MySqlFacts facts;
    private final String operation;

    MySqlConstraints(MySqlFacts facts, String operation) {
        this.facts = facts;
        this.operation = operation;
    }

    boolean mariaDb() {
        return facts.mariaDb();
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException(
                facts.mariaDb() ? "mariadb" : "mysql", operation, facts.product() + " " + what);
    }

    /**
     * Whether it is a check that stands in a column, which only MariaDB tells apart; under a name
     * of its own it cannot stand there.
     */
    boolean isInColumn(Constraint constraint) {
        return facts.mariaDb()
                && constraint instanceof Check check
                && check.options().containsKey(COLUMN)
                && (check.name() == null || check.name().equalsIgnoreCase(columnOf(check)));
    }

    static String columnOf(Check check) {
        return check.options().getOrDefault(COLUMN, "");
    }

    /** The check that stands in a column. */
    Optional<Check> checkOf(Table table, String column) {
        return table.checks().stream()
                .filter(this::isInColumn)
                .filter(check -> columnOf(check).equalsIgnoreCase(column))
                .findFirst();
    }

    /** As CREATE TABLE and ADD have it. */
    String text(Constraint constraint) {
        if (constraint instanceof Check check && MySqlPeriods.isPeriod(check)) {
            return MySqlPeriods.text(check, facts.backslashEscapes());
        }
        String name = constraint.name();
        return name == null || constraint instanceof PrimaryKey
                ? rule(constraint)
                : "CONSTRAINT " + MySqlNames.quote(name) + " " + rule(constraint);
    }

    private String rule(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            requireKnown(key.options(), Set.of(ConstraintOption.KEY_PARTS));
            requireNow(key.deferral());
            return "PRIMARY KEY (" + parts(key.columns(), key.options()) + ")";
        }
        if (constraint instanceof Unique unique) {
            return unique(unique);
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(key);
        }
        if (constraint instanceof Exclusion) {
            throw refuse("has no exclusion constraints; keep the rule in a trigger.");
        }
        return check((Check) constraint);
    }

    private String unique(Unique unique) {
        requireKnown(unique.options(), Set.of(ConstraintOption.KEY_PARTS));
        requireNow(unique.deferral());
        if (!unique.nullsDistinct()) {
            throw refuse(
                    "takes every null of a unique constraint for another value; make the columns"
                            + " NOT NULL.");
        }
        return "UNIQUE (" + parts(unique.columns(), unique.options()) + ")";
    }

    private static String parts(List<String> columns, Map<ConstraintOption, String> options) {
        String parts = options.get(ConstraintOption.KEY_PARTS);
        return parts == null ? MySqlNames.list(columns) : parts;
    }

    private String foreignKey(ForeignKey key) {
        requireKnown(key.options(), Set.of());
        requireNow(key.deferral());
        requireValidated(key.validated());
        if (key.match() != Match.SIMPLE) {
            throw refuse(
                    "reads MATCH and does not heed it; leave it out, or add a check that says"
                            + " which columns are null together.");
        }
        return "FOREIGN KEY ("
                + MySqlNames.list(key.columns())
                + ") REFERENCES "
                + MySqlNames.quote(key.referencedTable())
                + (key.referencedColumns().isEmpty()
                        ? ""
                        : " (" + MySqlNames.list(key.referencedColumns()) + ")")
                + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate());
    }

    private String action(String words, ReferentialAction action) {
        if (action == ReferentialAction.SET_DEFAULT) {
            throw refuse("has no ON DELETE or ON UPDATE SET DEFAULT that works; use a trigger.");
        }
        return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
    }

    private String check(Check check) {
        requireValidated(check.validated());
        boolean relaxed =
                "true".equalsIgnoreCase(check.options().get(ConstraintOption.NOT_ENFORCED));
        if (relaxed && facts.mariaDb()) {
            throw refuse("has no NOT ENFORCED; leave the check out.");
        }
        requireKnown(check.options(), Set.of(ConstraintOption.NOT_ENFORCED, COLUMN));
        return "CHECK (" + check.expression() + ")" + (relaxed ? " NOT ENFORCED" : "");
    }

    private void requireKnown(Map<ConstraintOption, String> options, Set<ConstraintOption> known) {
        for (ConstraintOption option : options.keySet()) {
            if (!known.contains(option)) {
                throw refuse("has no option " + option + " of a constraint; leave it out.");
            }
        }
    }

    private void requireNow(Deferral deferral) {
        if (deferral != Deferral.NOT_DEFERRABLE) {
            throw refuse("checks a constraint with each row; make it not deferrable.");
        }
    }

    private void requireValidated(boolean validated) {
        if (!validated) {
            throw refuse("checks existing rows when a constraint is added; leave notValid() out.");
        }
    }

    /** The clause of ALTER TABLE that drops it, a check in a column apart. */
    String drop(Constraint constraint, boolean ifExists) {
        if (constraint instanceof Check check && MySqlPeriods.isPeriod(check)) {
            return MySqlPeriods.drop(check);
        }
        String condition = ifExists && facts.mariaDb() ? "IF EXISTS " : "";
        if (constraint instanceof PrimaryKey) {
            return "DROP PRIMARY KEY";
        }
        String name = constraint.name();
        if (name == null) {
            throw refuse("drops a constraint by its name, and this one has none that is known.");
        }
        String words =
                constraint instanceof ForeignKey
                        ? "DROP FOREIGN KEY "
                        : constraint instanceof Unique
                                ? "DROP INDEX "
                                : facts.mariaDb() ? "DROP CONSTRAINT " : "DROP CHECK ";
        return words + condition + MySqlNames.quote(name);
    }
}
