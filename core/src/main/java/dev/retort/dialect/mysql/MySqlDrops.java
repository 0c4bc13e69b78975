package dev.retort.dialect.mysql;

import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What else has to go, and to come, with a constraint or a column that is dropped. */
final class MySqlDrops {

    private final MySqlKeys keys;
    private final Schema before;
    private final MySqlConstraints constraints;

    MySqlDrops(MySqlKeys keys, Schema before, MySqlConstraints constraints) {
        this.keys = keys;
        this.before = before;
        this.constraints = constraints;
    }

    private String dropIndex(String name, boolean unsure) {
        return "DROP INDEX "
                + (unsure && constraints.mariaDb() ? "IF EXISTS " : "")
                + MySqlNames.quote(name);
    }

    /** The clauses that drop a constraint, with the index that only served it. */
    List<String> constraint(Constraint constraint) {
        List<String> clauses = new ArrayList<>();
        clauses.add(constraints.drop(constraint, false));
        if (constraint instanceof ForeignKey key) {
            keys.indexGoingWith(key).ifPresent(index -> clauses.add(dropIndex(index, true)));
        }
        Table table = keys.table();
        Schema after = before.replace(table.id(), table.without(constraint));
        MySqlKeys.of(after, table.name())
                .ifPresent(left -> clauses.addAll(ownIndexes(keys, left, constraints.mariaDb())));
        return clauses;
    }

    /**
     * An index for each foreign key that has lost the one it lived on; the server may have kept the
     * one that it made when the key came, which nobody sees. One that goes leaves it its name.
     */
    static List<String> ownIndexes(MySqlKeys before, MySqlKeys after, boolean mariaDb) {
        List<String> clauses = new ArrayList<>();
        for (ForeignKey key : MySqlKeys.losing(before, after)) {
            String name = MySqlKeys.ownIndex(after.table(), key);
            clauses.add(
                    "ADD INDEX "
                            + (mariaDb && !before.tells(name) ? "IF NOT EXISTS " : "")
                            + MySqlNames.quote(name)
                            + " ("
                            + MySqlNames.list(key.columns())
                            + ")");
        }
        return clauses;
    }

    /**
     * The index of its own that a column which numbers rows gets while no key begins with it, named
     * as the column; it goes when a key comes.
     */
    static List<String> numbers(MySqlKeys before, MySqlKeys after) {
        Optional<String> had = before.unservedNumbers();
        Optional<String> needs = after.unservedNumbers();
        if (had.equals(needs)) {
            return List.of();
        }
        List<String> clauses = new ArrayList<>();
        had.filter(column -> after.table().column(column).isPresent())
                .ifPresent(column -> clauses.add("DROP INDEX " + MySqlNames.quote(column)));
        needs.ifPresent(
                column -> clauses.add("ADD INDEX %1$s (%1$s)".formatted(MySqlNames.quote(column))));
        return clauses;
    }

    /** The clauses that drop what stands on a column, before the column itself. */
    List<String> withColumn(String column) {
        Table table = keys.table();
        List<String> clauses = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            boolean several = constraint.columns().size() > 1;
            boolean goes =
                    has(constraint.columns(), column)
                            && (several || constraint instanceof ForeignKey);
            if (goes) {
                clauses.add(constraints.drop(constraint, false));
                if (constraint instanceof ForeignKey key) {
                    Optional<String> own = keys.indexGoingWith(key).filter(index -> several);
                    own.ifPresent(index -> clauses.add(dropIndex(index, true)));
                }
            }
        }
        for (Index index : before.indexes(table.name())) {
            if (index.parts().size() > 1 && has(index.columns(), column)) {
                clauses.add(dropIndex(index.name(), false));
            }
        }
        Schema after = new Operation.DropColumn(table.name(), column, null, false).apply(before);
        MySqlKeys.of(after, table.name())
                .ifPresent(left -> clauses.addAll(ownIndexes(keys, left, constraints.mariaDb())));
        return clauses;
    }

    private static boolean has(List<String> columns, String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }
}
