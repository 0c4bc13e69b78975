package dev.retort.dialect.mysql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another type with values computed from the old ones: a column beside it is filled and takes its
 * place, for want of a USING.
 */
final class MySqlConversion {

    private final MySqlFacts facts;
    private final Schema before;

    MySqlConversion(MySqlFacts facts, Schema before) {
        this.facts = facts;
        this.before = before;
    }

    List<DdlStatement> statements(Operation.AlterColumn change, String using) {
        String old = change.from().name();
        String table = MySqlNames.quote(change.table());
        String beside = MySqlNames.quote(old + "_converted");
        List<String> clauses = new ArrayList<>();
        List<String> again = new ArrayList<>();
        before.table(change.table()).ifPresent(found -> keys(change, found, clauses, again));
        clauses.add("DROP COLUMN " + MySqlNames.quote(old));
        clauses.add(
                "CHANGE COLUMN "
                        + beside
                        + " "
                        + new MySqlColumns(facts).definition(change.to(), null));
        clauses.addAll(again);
        Column filled = Column.of(old + "_converted", change.to().type());
        return List.of(
                DdlStatement.of(
                        "ALTER TABLE %s ADD COLUMN %s AFTER %s"
                                .formatted(
                                        table,
                                        new MySqlColumns(facts).definition(filled, null),
                                        MySqlNames.quote(old))),
                DdlStatement.of("UPDATE %s SET %s = %s".formatted(table, beside, using)),
                DdlStatement.of("ALTER TABLE " + table + " " + String.join(", ", clauses)));
    }

    /** Keys and indexes with the column are dropped with it and added again. */
    private void keys(
            Operation.AlterColumn change, Table table, List<String> drops, List<String> adds) {
        String old = change.from().name();
        Optional<Constraint> key =
                table.constraints().stream().filter(c -> c.columns().contains(old)).findFirst();
        boolean checked =
                new MySqlConstraints(facts, change.name()).checkOf(table, old).isPresent();
        if (key.isPresent() || checked || isComputedWith(table, old)) {
            throw new NotSupportedByDatabaseException(
                    facts.mariaDb() ? "mariadb" : "mysql",
                    change.name(),
                    facts.product()
                            + " converts values by making the column again, and a constraint or a"
                            + " computed column stands on \""
                            + old
                            + "\"; drop that, convert, and add it again.");
        }
        for (Index index : before.indexes(table.name())) {
            if (index.columns().contains(old)) {
                drops.add("DROP INDEX " + MySqlNames.quote(index.name()));
                Index renamed =
                        index.parts(
                                index.parts().stream()
                                        .map(
                                                part ->
                                                        part.renameColumns(
                                                                name ->
                                                                        name.equals(old)
                                                                                ? change.to().name()
                                                                                : name))
                                        .toList());
                adds.add(new MySqlIndexes(facts, change.name()).add(renamed, null));
            }
        }
    }

    /** Whether a check or another column is computed from a column, which then cannot go. */
    private boolean isComputedWith(Table table, String column) {
        for (Column other : table.columns()) {
            Generated generated = other.generated();
            if (generated != null
                    && !other.name().equals(column)
                    && mentions(generated.expression(), column)) {
                return true;
            }
        }
        return table.checks().stream().anyMatch(it -> mentions(it.expression(), column));
    }

    private boolean mentions(String sql, String column) {
        return Tokenizer.telling(sql, facts.backslashEscapes()).stream()
                .anyMatch(it -> it.name().equalsIgnoreCase(column));
    }
}
